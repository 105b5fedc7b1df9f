import { probed } from '#lib/server/http/responses.ts';
import { checkHealth } from '#lib/server/operation/health.ts';

/** The state of every part, for people: 200 when all work, 503 when one does not. */
export async function GET(): Promise<Response> {
  const health = await checkHealth();
  return probed(health.healthy, health);
}
