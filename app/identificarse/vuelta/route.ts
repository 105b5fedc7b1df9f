import { afterSending } from '#app/[locale]/tramite/wait-notice.ts';
import { run } from '#lib/server/deps/run.ts';
import { inWords } from '#lib/server/http/in-words.ts';
import { seeOther } from '#lib/server/http/responses.ts';
import { type KeptIdentity, keepIdentity, readIdentity } from '#lib/server/visit/identity-cookie.ts';
import { pathOf } from '#lib/server/visit/page.ts';
import { readProvableVisit } from '#lib/server/visit/provable-visit.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { receiveIdentity } from '#lib/usecases/request/prove-identity.ts';

/** Whether this browser began the sign-in. An address with another state does nothing, because another browser began it (docs/threats.md T07). */
const isOwn = (url: string, kept: KeptIdentity | null): kept is Extract<KeptIdentity, { checks: object }> =>
  kept !== null && 'checks' in kept && new URL(url).searchParams.get('state') === kept.checks.state;

/** The path that the browser goes to next. */
const receive = async (url: string, visit: Visit): Promise<string> => {
  const kept = await readIdentity(visit);
  const { locale } = kept ?? visit.request;
  const page = `/${locale}/tramite/identificado`;
  if (!isOwn(url, kept)) return page;
  const received = await run(receiveIdentity)(visit.request.id, url, kept.checks);
  if ('waitMilliseconds' in received) return afterSending(page, received);
  await keepIdentity(
    visit,
    received.ok ? { locale, ...received.value } : { locale, failure: received.error },
  );
  return page;
};

/** Receives the answer of the identity provider and keeps it for the page with the button. Changes nothing in the case. */
export const GET = inWords('/identificarse/vuelta', async (request: Request): Promise<Response> => {
  const visit = await readProvableVisit();
  return seeOther(visit ? await receive(request.url, visit) : pathOf('es', await readVisit()));
});
