import type { errors as spanish } from '#lib/i18n/es/errors.ts';
import type { Words } from '#lib/i18n/words.ts';

export const errors: Words<typeof spanish> = {};
