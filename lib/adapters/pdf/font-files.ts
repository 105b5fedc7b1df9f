import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The typefaces that texts ask for. */
export const fontNames = ['text', 'strong', 'mono', 'monoStrong'] as const;
export type FontName = (typeof fontNames)[number];

/** Those, and the two with every Latin letter, which take a word that the others cannot draw. */
export const faceNames = [...fontNames, 'every', 'everyStrong'] as const;
export type FaceName = (typeof faceNames)[number];

const files: Record<FaceName, string> = {
  text: 'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  strong: 'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  mono: 'atkinson-hyperlegible-mono/400Regular/AtkinsonHyperlegibleMono_400Regular.ttf',
  monoStrong: 'atkinson-hyperlegible-mono/600SemiBold/AtkinsonHyperlegibleMono_600SemiBold.ttf',
  every: 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  everyStrong: 'noto-sans/700Bold/NotoSans_700Bold.ttf',
};

/**
 * Looked up from the working directory upwards: inside a bundle `import.meta` points to the bundle, not to the packages.
 * Throws one clear sentence when the packages are not there.
 */
export function readFontFile(name: FaceName): Uint8Array {
  const wanted = join('node_modules', '@expo-google-fonts', files[name]);
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const path = join(/* turbopackIgnore: true */ folder, wanted);
    if (existsSync(path)) return readFileSync(path);
    if (folder === dirname(folder)) throw new Error(`The typeface ${wanted} is missing: run npm install.`);
  }
}
