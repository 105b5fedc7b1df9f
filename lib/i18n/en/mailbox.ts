import type { mailbox as spanish } from '#lib/i18n/es/mailbox.ts';
import type { Words } from '#lib/i18n/words.ts';

export const mailbox: Words<typeof spanish> = {};
