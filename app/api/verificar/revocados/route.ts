import { run } from '#lib/server/deps/run.ts';
import { openToAll } from '#lib/server/http/responses.ts';
import { signRevocations } from '#lib/usecases/document/publish-lists.ts';

/** Documents that were taken back, as a signed list that a copy of can be trusted. */
export async function GET(): Promise<Response> {
  return openToAll(await run(signRevocations)());
}
