import { type Asked, definePage, type Query } from '#app/[locale]/define-page.tsx';
import { Forget } from '#app/[locale]/tramite/fin/forget.tsx';
import { NumberedSteps } from '#components/content/numbered-steps.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import type { PageContext } from '#lib/server/visit/page.ts';

function titleOf({ words }: PageContext, { query }: Asked) {
  return ranOut(query) ? words.visit.endedTitle : words.journey.finished.title;
}

/** Whether the time of the visit was over; false when the person left. */
const ranOut = ({ aviso }: Query) => aviso === 'tiempo';

/** The end of a visit. Its answer tells the browser to delete what it stored (proxy.ts). */
function FinishedPage({ locale, words, operator, demonstration, kiosk }: PageContext, { query }: Asked) {
  const { finished } = words.journey;
  const isOver = ranOut(query);
  return (
    <Frame
      locale={locale}
      words={words.frame}
      path="/tramite/fin"
      operator={operator}
      demonstration={demonstration}
      wasUpdated={false}
    >
      <Forget />
      <h1>{isOver ? words.visit.endedTitle : finished.title}</h1>
      {kiosk && <SharedComputer words={finished} />}
      <p className="lead">{isOver ? words.visit.endedText : finished.text}</p>
      <p>{isOver ? words.visit.endedMore : finished.again}</p>
      {!kiosk && (
        // A telephone is seldom shared.
        <div className="hidden md:block">
          <SharedComputer words={finished} />
        </div>
      )}
      <div className="actions">
        {isOver && <LinkButton href={`/${locale}/tramite`}>{words.visit.home}</LinkButton>}
        <LinkButton variant={isOver ? 'link' : 'primary'} href={`/${locale}`}>
          {finished.home}
        </LinkButton>
      </div>
    </Frame>
  );
}

/** What this site cannot delete from a computer that others use. */
const SharedComputer = ({ words }: { words: PageContext['words']['journey']['finished'] }) => (
  <section className="stack-sm">
    <h2>{words.sharedTitle}</h2>
    <NumberedSteps steps={words.shared.map((text) => ({ key: text, text }))} />
  </section>
);

const page = definePage({ path: '/tramite/fin', title: titleOf, render: FinishedPage });

export const { generateMetadata } = page;
export default page.Page;
