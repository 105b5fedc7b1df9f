import { probed } from '#lib/server/http/responses.ts';
import { checkReadiness } from '#lib/server/operation/ready.ts';

/** For whoever shares out requests: 200 while this process can finish a case, 503 when requests should go to another one. */
export async function GET(): Promise<Response> {
  const readiness = await checkReadiness();
  return probed(readiness.ready, readiness);
}
