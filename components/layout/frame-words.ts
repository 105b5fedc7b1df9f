import type { Dictionary } from '#lib/i18n/dictionary.ts';

export type FrameWords = Dictionary['frame'];
