import { run } from '#lib/server/deps/run.ts';
import { inWords } from '#lib/server/http/in-words.ts';
import { openToAll } from '#lib/server/http/responses.ts';
import { signRevocations } from '#lib/usecases/document/publish-lists.ts';

/** The list of revoked documents. It is signed, so that people can trust a copy. */
export const GET = inWords('/api/verificar/revocados', async (): Promise<Response> => {
  return openToAll(await run(signRevocations)());
});
