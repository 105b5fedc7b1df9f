import type { Survey } from '#lib/cli/import-table.ts';
import { countText } from '#lib/cli/speaker.ts';
import type { PostalPlace, Settlement } from '#lib/domain/address/address.ts';
import { err, ok } from '#lib/domain/basics/result.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** What an import of postal codes changes. Colonias count by postal code and key. */
type Changes = {
  newCodes: number;
  knownCodes: number;
  newColonias: number;
  changed: number;
  vanishing: number;
  /** Colonias that the store has of the codes of the file. */
  known: number;
  /** Codes that lose most of their colonias, with how many they have and would have. */
  shrinking: { postalCode: string; before: number; after: number }[];
};

/** One in a hundred: the official catalogue changes less from month to month. */
const MOST_VANISH = 0.01;
const FEW = 3;
const SHOWN = 10;

const textOf = ({ name, type }: Settlement): string => `${name}|${type}`;

const compare = (
  changes: Changes,
  place: PostalPlace | null,
  postalCode: string,
  coming: Map<string, string>,
) => {
  if (place === null) {
    changes.newCodes += 1;
    changes.newColonias += coming.size;
    return;
  }
  const known = new Map(place.settlements.map((settlement) => [settlement.id, textOf(settlement)]));
  const gone = [...known.keys()].filter((id) => !coming.has(id)).length;
  changes.knownCodes += 1;
  changes.known += known.size;
  changes.vanishing += gone;
  changes.newColonias += [...coming.keys()].filter((id) => !known.has(id)).length;
  changes.changed += [...coming].filter(([id, text]) => known.has(id) && known.get(id) !== text).length;
  if (gone >= FEW && gone * 2 > known.size && coming.size < known.size)
    changes.shrinking.push({ postalCode, before: known.size, after: coming.size });
};

const losesMuch = ({ vanishing, known, shrinking }: Changes): boolean =>
  shrinking.length > 0 || (vanishing >= FEW && vanishing > known * MOST_VANISH);

const countsOf = (changes: Changes, staying: number): Sentence => {
  const [newCodes, newColonias, changed, vanishing, rest] = [
    changes.newCodes,
    changes.newColonias,
    changes.changed,
    changes.vanishing,
    staying,
  ].map(countText);
  return {
    es: `Códigos nuevos: ${newCodes}. Colonias nuevas: ${newColonias}; con otro nombre: ${changed}; que se van: ${vanishing}. Códigos que el archivo no nombra y se quedan: ${rest}.`,
    en: `New codes: ${newCodes}. New colonias: ${newColonias}; with another name: ${changed}; going: ${vanishing}. Codes that the file does not name and that stay: ${rest}.`,
  };
};

const listed = ({ shrinking }: Changes): string => {
  const shown = shrinking
    .slice(0, SHOWN)
    .map(({ postalCode, before, after }) => `${postalCode} (${before} → ${after})`);
  return [...shown, ...(shrinking.length > SHOWN ? ['…'] : [])].join(', ');
};

const refusal = (changes: Changes, counts: Sentence): Sentence => {
  const codes = listed(changes);
  return {
    es: `${counts.es} Se irían demasiadas${codes ? `, por ejemplo de ${codes}` : ''}: el archivo puede estar cortado. No se guardó nada. Descárgalo otra vez o, si es correcto, repite con --accept-losses.`,
    en: `${counts.en} Too many would go${codes ? `, for example of ${codes}` : ''}: the file may be cut. Nothing was saved. Download it again or, if it is right, run this again with --accept-losses.`,
  };
};

/** Compares the whole file with the catalogue of the store before anything is written. Remembers the colonias of the file. */
export const postalSurvey = (
  postalCodes: Store['postalCodes'],
  acceptLosses: boolean,
): Survey<PostalPlace> => {
  const coming = new Map<string, Map<string, string>>();
  const judge = async () => {
    const changes: Changes = {
      newCodes: 0,
      knownCodes: 0,
      newColonias: 0,
      changed: 0,
      vanishing: 0,
      known: 0,
      shrinking: [],
    };
    for (const [postalCode, colonias] of coming)
      compare(changes, await postalCodes.find(postalCode), postalCode, colonias);
    const counts = countsOf(changes, (await postalCodes.count()) - changes.knownCodes);
    return losesMuch(changes) && !acceptLosses ? err(refusal(changes, counts)) : ok(counts);
  };
  const see = ({ value: { postalCode, settlements } }: { value: PostalPlace }): void => {
    const colonias = coming.get(postalCode) ?? new Map<string, string>();
    coming.set(postalCode, colonias);
    for (const settlement of settlements) colonias.set(settlement.id, textOf(settlement));
  };
  return { see, judge };
};
