import { checkHealth } from '#lib/server/operation/health.ts';

/** State of store, mail, signing key and catalogue: 200 when all work, 503 when one is down. */
export async function GET(): Promise<Response> {
  const health = await checkHealth();
  const status = health.healthy ? 200 : 503;
  return Response.json(health, {
    status,
    headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  });
}
