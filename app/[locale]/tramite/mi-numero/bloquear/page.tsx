import { redirect } from 'next/navigation';
import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { lock } from '#app/[locale]/tramite/mi-numero/bloquear/actions.ts';
import { UnlockPlaces } from '#app/[locale]/tramite/mi-numero/unlock-places.tsx';
import { StepFrame } from '#app/[locale]/tramite/step-frame.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Ticks } from '#components/ui/ticks.tsx';
import { steps } from '#lib/domain/request/steps.ts';
import { enterNumber, numberPath } from '#lib/server/visit/number-visit.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { mayOfferLock, readUnlockWays } from '#lib/server/visit/unlock-ways.ts';

const path = `${numberPath}/bloquear`;

/** Says what a lock does and where it is opened again, above the button that locks. */
async function LockPage(context: PageContext, { query }: Asked) {
  const { locale, words } = context;
  const { visit } = await enterNumber(locale);
  const ways = await readUnlockWays();
  if (!mayOfferLock(ways)) redirect(`/${locale}${numberPath}`);
  const { lock: text, number } = words.holder;
  const back = { href: `/${locale}${numberPath}`, label: number.title };
  return (
    <StepFrame context={context} step="result" path={path} visit={visit} back={back}>
      <FailureNotice context={context} notice={query} />
      <div className="stack">
        <h1>{text.title}</h1>
        <p className="lead">{text.lead}</p>
      </div>
      <Ticks items={text.points.map((point) => ({ key: point, text: point }))} />
      <section className="stack">
        <h2>{text.unlockTitle}</h2>
        <UnlockPlaces context={context} ways={ways} />
      </section>
      <form className="stack" action={lock}>
        <FormBasics locale={locale} tramite={visit.request.id} />
        <Agreement
          words={text}
          isMissing={query.aviso === 'guarda'}
          resultHref={`/${locale}${steps.result.path}`}
        />
        <div className="actions">
          <Button className="btn--danger" variant="second">
            {text.submit}
          </Button>
          <LinkButton variant="link" href={`/${locale}${numberPath}`}>
            {text.cancel}
          </LinkButton>
        </div>
      </form>
    </StepFrame>
  );
}

type AgreementProps = {
  words: PageContext['words']['holder']['lock'];
  /** The button was pressed without the first tick. */
  isMissing: boolean;
  resultHref: string;
};

/** That the documents are kept, and whether somebody else reads the mailbox that gets the link to take the lock back. */
const Agreement = ({ words, isMissing, resultHref }: AgreementProps) => (
  <>
    {isMissing && (
      <Notice tone="error" role="alert">
        <p id="guardado-error">{words.savedMissing}</p>
      </Notice>
    )}
    <div className="field">
      <label className="check" htmlFor="guardado">
        <input
          id="guardado"
          type="checkbox"
          name="guardado"
          aria-invalid={isMissing || undefined}
          aria-describedby={isMissing ? 'guardado-error' : undefined}
        />{' '}
        <span>{words.saved}</span>
      </label>
      <p>
        <a className="quiet" href={resultHref}>
          {words.save}
        </a>
      </p>
    </div>
    <div className="field">
      <label className="check" htmlFor="ajeno">
        <input id="ajeno" type="checkbox" name="ajeno" /> <span>{words.mailboxShared}</span>
      </label>
    </div>
  </>
);

const page = definePage({ path, title: ({ words }) => words.holder.lock.title, render: LockPage });

export const { generateMetadata } = page;
export default page.Page;
