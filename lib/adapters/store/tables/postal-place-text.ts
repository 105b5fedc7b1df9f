import { stored } from '#lib/adapters/store/engine/database.ts';
import type { PostalPlace, Settlement } from '#lib/domain/address/address.ts';

/**
 * A place as one flat JSON list of texts (state, municipio, then id, name and type of each colonia): half as long as objects and
 * read back in half the time, which is most of what a look-up costs.
 */
export const writePlace = ({
  stateCode,
  stateName,
  municipioCode,
  municipioName,
  settlements,
}: PostalPlace): string =>
  JSON.stringify([
    stateCode,
    stateName,
    municipioCode,
    municipioName,
    ...settlements.flatMap(({ id, name, type }) => [id, name, type]),
  ]);

/** Reads the place of a postal code from the text of `writePlace`. */
export const readPlace = (postalCode: string, body: string): PostalPlace => {
  const texts = stored<string[]>(body);
  const [stateCode = '', stateName = '', municipioCode = '', municipioName = ''] = texts;
  const settlements: Settlement[] = [];
  for (let at = 4; at < texts.length; at += 3)
    settlements.push({ id: texts[at] ?? '', name: texts[at + 1] ?? '', type: texts[at + 2] ?? '' });
  return { postalCode, stateCode, stateName, municipioCode, municipioName, settlements };
};

/** Code and name of the municipio in the text of `writePlace`. */
export const readMunicipio = (body: string): [code: string, name: string] => {
  const [, , code = '', name = ''] = stored<string[]>(body);
  return [code, name];
};
