import { getService } from '#lib/server/deps/service.ts';
import { openToAll } from '#lib/server/http/public-list.ts';

/** Documents that were taken back, as a signed list that a copy of can be trusted. */
export async function GET(): Promise<Response> {
  const { signRevocations } = await getService();
  return openToAll(await signRevocations());
}
