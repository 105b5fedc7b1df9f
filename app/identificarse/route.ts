import { afterSending } from '#app/[locale]/tramite/wait-notice.ts';
import { isLocale } from '#lib/domain/basics/locale.ts';
import { run } from '#lib/server/deps/run.ts';
import { inWords } from '#lib/server/http/in-words.ts';
import { seeOther } from '#lib/server/http/responses.ts';
import { keepIdentity } from '#lib/server/visit/identity-cookie.ts';
import { pathOf } from '#lib/server/visit/page.ts';
import { readProvableVisit } from '#lib/server/visit/provable-visit.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import { beginIdentity } from '#lib/usecases/request/prove-identity.ts';

/**
 * Redirects to the identity provider. A link leads here instead of a form, because the policy of the pages lets no form end at another site.
 * Changes nothing in the case. A sealed cookie keeps what the browser must bring back.
 */
export const GET = inWords('/identificarse', async (request: Request): Promise<Response> => {
  const asked = new URL(request.url).searchParams.get('idioma') ?? '';
  const locale = isLocale(asked) ? asked : 'es';
  const page = `/${locale}/tramite/identificado`;
  const visit = await readProvableVisit();
  if (!visit) return seeOther(pathOf(locale, await readVisit()));
  const begun = await run(beginIdentity)(visit.request.id);
  if ('waitMilliseconds' in begun) return seeOther(afterSending(page, begun));
  await keepIdentity(
    visit,
    begun.ok ? { locale, checks: begun.value.checks } : { locale, failure: begun.error },
  );
  return seeOther(begun.ok ? begun.value.url : page);
});
