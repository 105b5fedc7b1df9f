import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { entityOfPostalCode } from '#lib/domain/address/postal-prefix.ts';
import { entityNames, inegiCodeOf } from '#lib/domain/basics/entities.ts';

/** Postal codes and colonias of the official catalogue, which may not be passed on. */
export const catalogueCodes = 32_009;
export const catalogueSettlements = 155_847;

/** How many colonias the codes of the official catalogue have: this share of them at most so many. */
const quantiles: [share: number, settlements: number][] = [
  [0.25, 1],
  [0.5, 2],
  [0.75, 5],
  [0.9, 11],
  [0.95, 16],
  [0.99, 36],
  [0.999, 95],
  [1, 300],
];

const settlementsAt = (share: number): number => {
  const above = quantiles.findIndex(([upTo]) => share <= upTo);
  const [toShare, to] = quantiles[above] ?? [1, 1];
  const [fromShare, from] = quantiles[above - 1] ?? [0, 1];
  return Math.round(from + ((to - from) * (share - fromShare)) / (toShare - fromShare));
};

/** One number per code, in sum as many as the official catalogue has; the last code has the most. */
const settlementCounts = (): number[] => {
  const counts = Array.from({ length: catalogueCodes }, (_none, nth) =>
    settlementsAt((nth + 1) / catalogueCodes),
  );
  const missing = catalogueSettlements - counts.reduce((sum, count) => sum + count, 0);
  const step = Math.sign(missing);
  for (let nth = 0; nth < Math.abs(missing); nth++) {
    const at = Math.floor(catalogueCodes * 0.75) + (nth % Math.floor(catalogueCodes * 0.2));
    counts[at] = (counts[at] ?? 0) + step;
  }
  return counts;
};

/** The first so many five-digit codes of prefixes that exist, evenly over the country. */
export const postalCodes = (): string[] => {
  const prefixes = Array.from({ length: 100 }, (_none, prefix) => String(prefix).padStart(2, '0')).filter(
    (prefix) => entityOfPostalCode(`${prefix}000`) !== null,
  );
  return Array.from({ length: catalogueCodes }, (_none, nth) => {
    const prefix = prefixes[nth % prefixes.length] ?? '';
    return prefix + String(Math.floor(nth / prefixes.length) * 2).padStart(3, '0');
  });
};

const header =
  'd_codigo|d_asenta|d_tipo_asenta|D_mnpio|d_estado|d_ciudad|d_CP|c_estado|c_oficina|c_CP|c_tipo_asenta|c_mnpio|id_asenta_cpcons|d_zona|c_cve_ciudad';
const words = ['Lomas', 'Jardines', 'Rincón', 'Ampliación', 'San José', 'Peñón', 'Vista Hermosa', 'Ejido'];

const linesOf = (postalCode: string, settlements: number): string => {
  const entity = entityOfPostalCode(postalCode) ?? 'DF';
  const municipio = String(1 + (Number(postalCode) % 120)).padStart(3, '0');
  const place = `Municipio ${municipio}|${entityNames[entity]}|Ciudad ${municipio}|${postalCode}`;
  const codes = `${inegiCodeOf(entity)}|${postalCode}||09|${municipio}`;
  return Array.from({ length: settlements }, (_none, nth) => {
    const name = `${words[nth % words.length]} del Ejemplo ${nth + 1}`;
    return `${postalCode}|${name}|Colonia|${place}|${codes}|${String(nth + 1).padStart(4, '0')}|Urbano|01\r\n`;
  }).join('');
};

/** Writes a made-up catalogue of the official one's size and shape, in its format and encoding. */
export const writeSyntheticCatalogue = async (path: string): Promise<void> => {
  const file = createWriteStream(path, 'latin1');
  file.write(`Datos inventados.\r\n${header}\r\n`);
  const counts = settlementCounts();
  for (const [nth, postalCode] of postalCodes().entries()) {
    if (!file.write(linesOf(postalCode, counts[nth] ?? 1))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
};
