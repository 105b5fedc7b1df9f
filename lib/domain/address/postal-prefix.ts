import type { EntityCode } from '#lib/domain/basics/entities.ts';

/** First two digits of a postal code → entity, without exceptions (docs/rules.md §4.1, checked on two national snapshots). */
const ranges: [first: number, last: number, entity: EntityCode][] = [
  [1, 16, 'DF'],
  [20, 20, 'AS'],
  [21, 22, 'BC'],
  [23, 23, 'BS'],
  [24, 24, 'CC'],
  [25, 27, 'CL'],
  [28, 28, 'CM'],
  [29, 30, 'CS'],
  [31, 33, 'CH'],
  [34, 35, 'DG'],
  [36, 38, 'GT'],
  [39, 41, 'GR'],
  [42, 43, 'HG'],
  [44, 49, 'JC'],
  [50, 57, 'MC'],
  [58, 61, 'MN'],
  [62, 62, 'MS'],
  [63, 63, 'NT'],
  [64, 67, 'NL'],
  [68, 71, 'OC'],
  [72, 75, 'PL'],
  [76, 76, 'QT'],
  [77, 77, 'QR'],
  [78, 79, 'SP'],
  [80, 82, 'SL'],
  [83, 85, 'SR'],
  [86, 86, 'TC'],
  [87, 89, 'TS'],
  [90, 90, 'TL'],
  [91, 96, 'VZ'],
  [97, 97, 'YN'],
  [98, 99, 'ZS'],
];

/** The first and the last five-digit postal code that may lie in an entity, by range. Empty for NE. */
export const postalRangesOf = (entity: EntityCode): [first: string, last: string][] =>
  ranges
    .filter(([, , of]) => of === entity)
    .map(([first, last]) => [
      `${first}`.padStart(2, '0').padEnd(5, '0'),
      `${last}`.padStart(2, '0').padEnd(5, '9'),
    ]);

/** The entity a five-digit postal code lies in, or null where Mexico has none (00, 17–19). */
export const entityOfPostalCode = (postalCode: string): EntityCode | null => {
  const prefix = Number(postalCode.slice(0, 2));
  return ranges.find(([first, last]) => prefix >= first && prefix <= last)?.[2] ?? null;
};
