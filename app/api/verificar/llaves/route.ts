import { getService } from '#lib/server/deps/service.ts';
import { openToAll } from '#lib/server/http/public-list.ts';

/** Public keys of this installation, current and earlier ones: what anybody needs to check its documents. */
export async function GET(): Promise<Response> {
  const { listKeys } = await getService();
  return openToAll({ keys: await listKeys() });
}
