import { run } from '#lib/server/deps/run.ts';
import { inWords } from '#lib/server/http/in-words.ts';
import { openToAll } from '#lib/server/http/responses.ts';
import { listKeys } from '#lib/usecases/document/publish-lists.ts';

/** The public keys of this installation, current and earlier ones, with which everybody can check its documents. */
export const GET = inWords('/api/verificar/llaves', async (): Promise<Response> => {
  return openToAll({ keys: await run(listKeys)() });
});
