import { isProvable } from '#lib/domain/request/request.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import type { Visit } from '#lib/server/visit/visit.ts';

/** The confirmed visit of this browser, when a proof of identity can be given and would open something; else null. */
export const readProvableVisit = async (): Promise<Visit | null> => {
  const [{ identityProvider }, visit] = await Promise.all([getDeps(), readVisit()]);
  return identityProvider && visit?.confirmed && isProvable(visit.request) ? visit : null;
};

/** The name of the provider of identity for people; null where none is configured. */
export const identityProviderName = async (): Promise<string | null> =>
  (await getDeps()).identityProvider?.name ?? null;
