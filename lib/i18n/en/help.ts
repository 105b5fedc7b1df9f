import type { help as spanish } from '#lib/i18n/es/help.ts';
import type { Words } from '#lib/i18n/words.ts';

export const help: Words<typeof spanish> = {};
