import type { Dictionary } from '#lib/i18n/dictionary.ts';

/** Words of every form; plain texts that may travel to the browser. */
export type FormWords = Dictionary['frame']['form'];
