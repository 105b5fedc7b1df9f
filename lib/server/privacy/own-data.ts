import { ownDataFileName } from '#lib/letters/own-data.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { exportData } from '#lib/usecases/holder/export-data.ts';

export type OwnDataFile = { body: Uint8Array<ArrayBuffer> | string; type: string; name: string };

/** The file with everything that is stored about the person of a request; null when it may show no data or the format does not exist. */
export const ownDataFile = async (requestId: string, format: string | null): Promise<OwnDataFile | null> => {
  if (format !== 'pdf' && format !== 'json') return null;
  const { renderOwnData, ownDataText, demonstration } = await getDeps();
  const data = await run(exportData)(requestId, format);
  if (!data.ok) return null;
  const name = ownDataFileName(format, demonstration);
  return format === 'pdf'
    ? { body: Buffer.from(await renderOwnData(data.value)), type: 'application/pdf', name }
    : { body: ownDataText(data.value), type: 'application/json; charset=utf-8', name };
};
