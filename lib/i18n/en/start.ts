import type { start as spanish } from '#lib/i18n/es/start.ts';
import type { Words } from '#lib/i18n/words.ts';

export const start: Words<typeof spanish> = {};
