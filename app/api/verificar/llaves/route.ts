import { openToAll } from '#lib/server/public-list.ts';
import { getService } from '#lib/server/service.ts';

/** Public keys of this installation, current and earlier ones: what anybody needs to check its documents. */
export async function GET(): Promise<Response> {
  const { listKeys } = await getService();
  return openToAll({ keys: await listKeys() });
}
