import type { trial as spanish } from '#lib/i18n/es/trial.ts';
import type { Words } from '#lib/i18n/words.ts';

export const trial: Words<typeof spanish> = {};
