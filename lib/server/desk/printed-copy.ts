import { type DocumentKind, documentKinds, type Issuance } from '#lib/domain/number/issuance.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import type { Visit } from '#lib/server/visit/visit.ts';

/** The address of the newest prints, for the member of staff who made them. */
export const printPath = (issuanceId: string, kinds: readonly DocumentKind[]): string =>
  `/documentos/${issuanceId}?copia=${kinds.join('.')}&ver=1`;

export type PrintedCopy = { body: Uint8Array<ArrayBuffer>; kinds: readonly DocumentKind[] };

/** The newest counted prints of these documents, for the printer; null outside the desk, and when one was never counted. */
export const printedCopy = async (
  visit: Visit,
  issuance: Issuance,
  wanted: string,
): Promise<PrintedCopy | null> => {
  const kinds = documentKinds.filter((kind) => wanted.split('.').includes(kind));
  if (!visit.desk || kinds.length === 0) return null;
  const { store, renderPrint } = await getDeps();
  const counted = await store.copies.count(issuance.id);
  const copies = kinds.map((kind) => ({ kind, copy: counted[kind] }));
  if (copies.some(({ copy }) => copy === 0)) return null;
  return { body: Buffer.from(await renderPrint(issuance, copies)), kinds };
};
