import { definePage } from '#app/[locale]/define-page.tsx';
import { RichText } from '#components/content/rich-text.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { LinkList } from '#components/ui/link-list.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Ticks } from '#components/ui/ticks.tsx';
import { helpTopicPath, startCases } from '#lib/domain/help/topics.ts';
import { run } from '#lib/server/deps/run.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { hasDesk } from '#lib/usecases/desk/manage-staff.ts';

function titleOf({ words }: PageContext) {
  // Writes the whole title, because the template of the layout applies only to pages below it.
  return { absolute: `${words.start.title} – ${words.frame.service}` };
}

/** What the trámite is, what it needs, and the button: all of it on the first screen of a telephone. */
function StartPage(context: PageContext) {
  const { locale, words } = context;
  const { start } = words;
  return (
    <Frame {...context} words={words.frame} path="">
      <div className="stack">
        <div>
          <p className="small muted">{start.known}</p>
          <h1 className="text-3xl">{start.title}</h1>
        </div>
        <p className="lead">
          <RichText text={start.lead} locale={locale} />
        </p>
        <p className="font-label">{start.quick}</p>
        <section className="stack-sm" aria-labelledby="ten-a-la-mano">
          <h2 id="ten-a-la-mano">{start.haveTitle}</h2>
          <Ticks
            items={start.have.map((text) => ({ key: text, text: <RichText text={text} locale={locale} /> }))}
          />
        </section>
        <div className="actions">
          <LinkButton start href={`/${locale}/tramite`}>
            {start.button} <Icon name="next" />
          </LinkButton>
        </div>
        <p className="hint">{start.leave}</p>
      </div>
      {context.demonstration && <TryIt {...context} />}
      <OtherCases {...context} />
    </Frame>
  );
}

function TryIt({ locale, words, hasMailbox }: PageContext) {
  const { people, mailbox, noMailbox } = words.start.trial;
  return (
    <Notice>
      <p>
        <RichText text={`${people} ${hasMailbox ? mailbox : noMailbox}`} locale={locale} />
      </p>
    </Notice>
  );
}

/** Preparing stands here only where a window exists that reads the code. */
async function OtherCases({ locale, words }: PageContext) {
  const { start, help } = words;
  const cases = startCases.map((id) => ({
    href: `/${locale}${helpTopicPath(id)}`,
    title: help.topics[id].title,
  }));
  const prepare = { href: `/${locale}/preparar`, title: start.casePrepare };
  const unsure = { href: `/${locale}/ayuda/tu-caso`, title: start.caseUnsure };
  return (
    <section className="stack" aria-labelledby="otros-casos">
      <h2 id="otros-casos">{start.casesTitle}</h2>
      <LinkList cases={[...cases, ...((await run(hasDesk)()) ? [prepare] : []), unsure]} />
      <p>
        <a className="quiet" href={`/${locale}${helpTopicPath('real')}`}>
          {start.real}
        </a>
      </p>
    </section>
  );
}

const page = definePage({ path: '', title: titleOf, render: StartPage });

export const { generateMetadata } = page;
export default page.Page;
