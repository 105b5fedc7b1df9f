import { run } from '#lib/server/deps/run.ts';
import { openToAll } from '#lib/server/http/responses.ts';
import { listKeys } from '#lib/usecases/document/publish-lists.ts';

/** Public keys of this installation, current and earlier ones: what anybody needs to check its documents. */
export async function GET(): Promise<Response> {
  return openToAll({ keys: await run(listKeys)() });
}
