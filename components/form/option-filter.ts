import { foldName } from '#lib/domain/curp/name-signs.ts';

/** `note` tells options of the same name apart (Colonia, Pueblo…). `always` keeps an option in every shortened list. */
export type Option = { value: string; label: string; always?: boolean };

const plain = (text: string) =>
  foldName(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** The options that contain every typed word, without accents and case, whichever keyboard made the signs, and the chosen and `always` ones. */
export function matchOptions(options: readonly Option[], typed: string, chosen: string): Option[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return options.filter(
    ({ value, label, always }) =>
      always || value === chosen || words.every((word) => plain(label).includes(word)),
  );
}
