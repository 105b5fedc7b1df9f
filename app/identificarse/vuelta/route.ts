import { type KeptIdentity, keepIdentity, readIdentity } from '#lib/server/identity-cookie.ts';
import { pathOf } from '#lib/server/page.ts';
import { readProvableVisit } from '#lib/server/provable-visit.ts';
import { seeOther } from '#lib/server/see-other.ts';
import { getService } from '#lib/server/service.ts';
import { readVisit, type Visit } from '#lib/server/session.ts';

/** An address with another state was not begun here: it is somebody else's, and does nothing (threats.md T07). */
const isOwn = (url: string, kept: KeptIdentity | null): kept is Extract<KeptIdentity, { checks: object }> =>
  kept !== null && 'checks' in kept && new URL(url).searchParams.get('state') === kept.checks.state;

const receive = async (url: string, visit: Visit): Promise<void> => {
  const kept = await readIdentity(visit);
  if (!isOwn(url, kept)) return;
  const { receiveIdentity } = await getService();
  const received = await receiveIdentity(visit.request.id, url, kept.checks);
  const { locale } = kept;
  await keepIdentity(
    visit,
    received.ok ? { locale, ...received.value } : { locale, failure: received.error },
  );
};

/** Back from the provider of identity. Whose account it was is kept for the page with the button; nothing of the case changes. */
export async function GET(request: Request): Promise<Response> {
  const visit = await readProvableVisit();
  if (!visit) return seeOther(pathOf('es', await readVisit()));
  await receive(request.url, visit);
  const { locale } = (await readIdentity(visit)) ?? visit.request;
  return seeOther(`/${locale}/tramite/identificado`);
}
