import { run } from '#lib/server/deps/run.ts';
import { openToAll } from '#lib/server/http/responses.ts';
import { signRevocations } from '#lib/usecases/document/publish-lists.ts';

/** The list of revoked documents. It is signed, so that people can trust a copy. */
export async function GET(): Promise<Response> {
  return openToAll(await run(signRevocations)());
}
