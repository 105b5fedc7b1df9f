import { probed } from '#lib/server/http/responses.ts';

/** For whoever starts a hung process again: 200 while this process answers at all. Asks nothing else, because no restart mends the rest. */
export function GET(): Response {
  return probed(true, { live: true });
}
