import type { mail as spanish } from '#lib/i18n/es/mail.ts';
import type { Words } from '#lib/i18n/words.ts';

export const mail: Words<typeof spanish> = {};
