import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { lock } from '#app/[locale]/tramite/mi-numero/bloquear/actions.ts';
import { StepFrame } from '#app/[locale]/tramite/step-frame.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Ticks } from '#components/ui/ticks.tsx';
import { enterNumber, numberPath } from '#lib/server/visit/number-visit.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { identityProviderName } from '#lib/server/visit/provable-visit.ts';

const path = `${numberPath}/bloquear`;
/** Says what a lock does, above the button that locks. */
async function LockPage(context: PageContext, { query }: Asked) {
  const { locale, words } = context;
  const { visit } = await enterNumber(locale);
  const provider = await identityProviderName();
  const { lock: text, number } = words.holder;
  const back = { href: `/${locale}${numberPath}`, label: number.title };
  return (
    <StepFrame context={context} step="result" path={path} visit={visit} back={back}>
      <FailureNotice context={context} notice={query} />
      <div className="stack">
        <h1>{text.title}</h1>
        <p className="lead">{text.lead}</p>
      </div>
      <section className="stack">
        <h2>{text.what}</h2>
        <Ticks items={text.points.map((point) => ({ key: point, text: point }))} />
      </section>
      <section className="stack">
        <h2>{text.unlockTitle}</h2>
        <p>{provider === null ? text.unlock : text.unlockOnline(provider)}</p>
      </section>
      <Notice tone="warn">{text.save}</Notice>
      <form className="actions" action={lock}>
        <FormBasics locale={locale} tramite={visit.request.id} />
        <Button>{text.submit}</Button>
        <LinkButton variant="link" href={`/${locale}${numberPath}`}>
          {text.cancel}
        </LinkButton>
      </form>
    </StepFrame>
  );
}

const page = definePage({ path: path, title: ({ words }) => words.holder.lock.title, render: LockPage });

export const { generateMetadata } = page;
export default page.Page;
