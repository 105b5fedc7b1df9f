import { countText } from '#lib/cli/speaker.ts';
import { type EntityCode, entityNames } from '#lib/domain/basics/entities.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Serie } from '#lib/domain/number/series.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';

const withoutOrder = ({ code, entity, office, municipios, postalCodes }: Serie): string =>
  JSON.stringify([code, entity, office, municipios, postalCodes]);

const entitiesOf = (series: readonly Serie[]): Set<EntityCode> => new Set(series.map(({ entity }) => entity));

const countsOf = (known: readonly Serie[], coming: readonly Serie[]): Sentence & { gone: number } => {
  const before = new Map(known.map((serie) => [serie.code, withoutOrder(serie)]));
  const after = new Set(coming.map(({ code }) => code));
  const fresh = coming.filter(({ code }) => !before.has(code)).length;
  const changed = coming.filter(
    (serie) => before.has(serie.code) && before.get(serie.code) !== withoutOrder(serie),
  ).length;
  const gone = known.filter(({ code }) => !after.has(code)).length;
  const [a, b, c] = [fresh, changed, gone].map(countText);
  return {
    gone,
    es: `Series nuevas: ${a}; que cambian: ${b}; que se van: ${c}.`,
    en: `New series: ${a}; changed: ${b}; going: ${c}.`,
  };
};

/**
 * What a new catalogue of series changes, or why it must not replace the institution's own: half of the series, or all of a state, would go.
 * The series that came with the program may go, because no institution chose them.
 */
export const surveySeries = (
  known: readonly Serie[],
  coming: readonly Serie[],
  acceptLosses: boolean,
): Result<Sentence, Sentence> => {
  const { gone, ...counts } = countsOf(known, coming);
  const own = known.filter(({ origin }) => origin === 'institution');
  const served = entitiesOf(coming);
  const left = [...entitiesOf(own)].filter((entity) => !served.has(entity)).map((code) => entityNames[code]);
  if (acceptLosses || (left.length === 0 && (own.length === 0 || gone * 2 <= own.length))) return ok(counts);
  const states = left.join(', ');
  return err({
    es: `${counts.es} Se irían demasiadas${states ? `, todas las de ${states}` : ''}: el archivo puede estar cortado. No se guardó nada. Si es correcto, repite con --accept-losses.`,
    en: `${counts.en} Too many would go${states ? `, all of ${states}` : ''}: the file may be cut. Nothing was saved. If it is right, run this again with --accept-losses.`,
  });
};
