import type { accessibility as spanish } from '#lib/i18n/es/accessibility.ts';
import type { Words } from '#lib/i18n/words.ts';

export const accessibility: Words<typeof spanish> = {};
