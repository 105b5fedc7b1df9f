import { definePage } from '#app/[locale]/define-page.tsx';
import { RichText } from '#components/content/rich-text.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { LinkList } from '#components/ui/link-list.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { NssAnatomy } from '#components/ui/nss-anatomy.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { QuickFacts } from '#components/ui/quick-facts.tsx';
import { Ticks } from '#components/ui/ticks.tsx';
import { helpTopicPath, startCases } from '#lib/domain/help/topics.ts';
import { buildNss } from '#lib/domain/number/nss.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

const example = buildNss({ serie: '00', registrationYear: 2026, birthYear: 1975, consecutive: 1 });

function titleOf({ words }: PageContext) {
  // Writes the whole title, because the template of the layout applies only to pages below it.
  return { absolute: `${words.start.pageTitle} – ${words.frame.service}` };
}

function StartPage(context: PageContext) {
  const { locale, words } = context;
  const crumbs = [{ label: words.start.crumbHome, href: `/${locale}` }, { label: words.start.pageTitle }];
  return (
    <Frame
      {...context}
      words={words.frame}
      path=""
      breadcrumb={crumbs}
      aside={<BeforeYouStart {...context} />}
    >
      <div className="stack">
        <h1 className="text-3xl">{words.start.title}</h1>
        <p className="lead">
          <RichText text={words.start.lead} locale={locale} />
        </p>
      </div>
      <QuickFacts facts={words.start.quick} />
      <HaveAtHand {...context} />
      <div className="stack-sm">
        <div className="actions">
          <LinkButton start href={`/${locale}/tramite`}>
            {words.start.button} <Icon name="next" />
          </LinkButton>
        </div>
        <p className="hint">{words.start.leave}</p>
      </div>
      {context.demonstration && <TryIt {...context} />}
      <Panel id="anatomia" title={words.start.anatomyTitle}>
        <p className="text-ink-2">{words.start.anatomyLead}</p>
        <NssAnatomy nss={example} words={words.frame.nss} details={words.start.anatomyDetails} isExample />
        <p className="hint">{words.start.anatomyNote}</p>
      </Panel>
      <YourCase {...context} />
    </Frame>
  );
}

function HaveAtHand({ locale, words }: PageContext) {
  const items = (['needCurp', 'needEmail', 'needAddress'] as const).map((key) => ({
    key,
    text: <RichText text={words.help.facts[key]} locale={locale} />,
  }));
  return (
    <section className="stack" aria-labelledby="ten-a-la-mano">
      <h2 id="ten-a-la-mano">{words.start.haveTitle}</h2>
      <Ticks items={items} />
    </section>
  );
}

function TryIt({ locale, words, hasMailbox }: PageContext) {
  const { title, people, mailbox, noMailbox } = words.start.trial;
  return (
    <Notice>
      <div className="stack-sm">
        <h2 className="text-lg">{title}</h2>
        <p>
          <RichText text={people} locale={locale} />
        </p>
        <p>
          <RichText text={hasMailbox ? mailbox : noMailbox} locale={locale} />
        </p>
      </div>
    </Notice>
  );
}

function YourCase({ locale, words }: PageContext) {
  const { start, help } = words;
  const cases = startCases.map((id) => ({
    href: `/${locale}${helpTopicPath(id)}`,
    title: help.topics[id].title,
    text: help.topics[id].hint,
  }));
  const more = [
    { href: `/${locale}/ayuda/tu-caso`, title: start.caseUnsure, text: start.caseUnsureHint },
    { href: `/${locale}/ayuda`, title: start.caseAll, text: start.caseAllHint },
  ];
  return (
    <section className="stack" aria-labelledby="tu-caso">
      <h2 id="tu-caso">{start.casesTitle}</h2>
      <LinkList cases={[...cases, ...more]} />
    </section>
  );
}

function BeforeYouStart({ locale, words }: PageContext) {
  return (
    <>
      <h2>{words.start.beforeTitle}</h2>
      {words.start.before.map((text) => (
        <p key={text}>
          <RichText text={text} locale={locale} />
        </p>
      ))}
    </>
  );
}

const page = definePage({ path: '', title: titleOf, render: StartPage });

export const { generateMetadata } = page;
export default page.Page;
