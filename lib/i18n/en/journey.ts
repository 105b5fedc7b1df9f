import type { journey as spanish } from '#lib/i18n/es/journey.ts';
import type { Words } from '#lib/i18n/words.ts';

export const journey: Words<typeof spanish> = {};
