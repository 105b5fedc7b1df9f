import type { frame as spanish } from '#lib/i18n/es/frame.ts';
import type { Words } from '#lib/i18n/words.ts';

export const frame: Words<typeof spanish> = {};
