import type { privacy as spanish } from '#lib/i18n/es/privacy.ts';
import type { Words } from '#lib/i18n/words.ts';

export const privacy: Words<typeof spanish> = {};
