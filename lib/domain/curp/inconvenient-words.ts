const words: readonly string[] = (
  'BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA ' +
  'GUEI GUEY JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO ' +
  'LOKA LOKO MAME MAMO MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO ' +
  'PUTA PUTO QULO RATA ROBA ROBE ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY'
).split(' ');

/** The 81 inconvenient words that positions 1–4 may spell (Instructivo Normativo CURP, 2006). */
export const inconvenientWords: ReadonlySet<string> = new Set(words);

const withX = (root: string): string => `${root.charAt(0)}X${root.slice(2)}`;

/** Positions 1–4 as the norm writes them: X as the second letter of an inconvenient word. */
export const softenRoot = (root: string): string => (inconvenientWords.has(root) ? withX(root) : root);

const otherRoots = (root: string): string[] =>
  inconvenientWords.has(root) ? [withX(root)] : words.filter((word) => withX(word) === root);

/**
 * The text with its first four letters written the other way: «VACA…» for «VXCA…» and back. The norm asks for the X, and CURPs that are in
 * use have the word as it is (docs/rules.md §1.2), so neither is wrong. «MXAR…» has two: «MEAR…» and «MIAR…». The rest stays as it is.
 */
export const otherSpellings = (text: string): string[] =>
  otherRoots(text.slice(0, 4)).map((root) => root + text.slice(4));
