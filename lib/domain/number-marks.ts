import { decodeNss, type Nss } from '#lib/domain/nss.ts';

/** Highest consecutive that was given, by serie and the two years as the number shows them: «00-26-75» → 12. */
export type NumberMarks = ReadonlyMap<string, number>;

export const markKey = (serie: string, registrationYear: string, birthYear: string): string =>
  `${serie}-${registrationYear}-${birthYear}`;

export const markOf = (nss: Nss): { key: string; given: number } => {
  const { serie, registrationYear, birthYear, consecutive } = decodeNss(nss);
  return { key: markKey(serie, registrationYear, birthYear), given: Number(consecutive) };
};

/** Where `counters` stand below what was given: a counter there would give a number twice. */
export const marksAbove = (given: NumberMarks, counters: NumberMarks): NumberMarks =>
  new Map([...given].filter(([key, mark]) => mark > (counters.get(key) ?? 0)));
