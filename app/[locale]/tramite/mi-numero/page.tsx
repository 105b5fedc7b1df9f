import { definePage } from '#app/[locale]/define-page.tsx';
import { History } from '#app/[locale]/tramite/mi-numero/history.tsx';
import { StepFrame } from '#app/[locale]/tramite/step-frame.tsx';
import { shownEmail } from '#lib/domain/email/email.ts';
import { showedMailbox } from '#lib/domain/request/request.ts';
import { steps } from '#lib/domain/request/steps.ts';
import { enterNumber, numberPath } from '#lib/server/visit/number-visit.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { mayOfferLock, readUnlockWays } from '#lib/server/visit/unlock-ways.ts';

/** Shows a holder who asked for their number, and lets them lock it or change its address (docs/threats.md §2). */
async function NumberPage(context: PageContext) {
  const { visit, holder } = await enterNumber(context.locale);
  const { number } = context.words.holder;
  const back = { href: `/${context.locale}${steps.result.path}`, label: number.back };
  return (
    <StepFrame context={context} step="result" path={numberPath} visit={visit} back={back}>
      <div className="stack">
        <h1>{number.title}</h1>
        <p className="lead">{number.lead}</p>
      </div>
      <History context={context} holder={holder} />
      {mayOfferLock(await readUnlockWays()) && (
        <Choice
          title={number.lockTitle}
          text={number.lockText}
          link={number.lockLink}
          path={`${numberPath}/bloquear`}
          {...context}
        />
      )}
      {showedMailbox(visit.request) && (
        <Choice
          title={number.emailTitle}
          text={number.emailText(shownEmail(visit.request.email) ?? '')}
          link={number.emailLink}
          path={`${numberPath}/correo`}
          {...context}
        />
      )}
      <Choice
        title={number.dataTitle}
        text={number.dataText}
        link={number.dataLink}
        path="/tramite/mis-datos"
        {...context}
      />
    </StepFrame>
  );
}

type ChoiceProps = PageContext & { title: string; text: string; link: string; path: string };

const Choice = ({ locale, title, text, link, path }: ChoiceProps) => (
  <section className="stack-sm">
    <h2>{title}</h2>
    <p>{text}</p>
    <p>
      <a className="quiet" href={`/${locale}${path}`}>
        {link}
      </a>
    </p>
  </section>
);

const page = definePage({
  path: numberPath,
  title: ({ words }) => words.holder.number.title,
  render: NumberPage,
});

export const { generateMetadata } = page;
export default page.Page;
