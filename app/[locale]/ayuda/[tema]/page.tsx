import { GuidePage, guideTitle } from '#app/[locale]/ayuda/[tema]/guide-page.tsx';
import { NumberPicture } from '#app/[locale]/ayuda/[tema]/number-picture.tsx';
import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { Glossary } from '#components/content/glossary.tsx';
import { HelpSection } from '#components/content/help-section.tsx';
import { NextStep } from '#components/content/next-step.tsx';
import { RichText } from '#components/content/rich-text.tsx';
import { SourceList } from '#components/content/source-list.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { HelpFactId } from '#lib/domain/help/facts.ts';
import { guideBySlug } from '#lib/domain/help/guides.ts';
import { type HelpTopic, helpTopicBySlug, helpTopicPath } from '#lib/domain/help/topics.ts';
import { run } from '#lib/server/deps/run.ts';
import { type PageContext, showMissing } from '#lib/server/visit/page.ts';
import { hasDesk } from '#lib/usecases/desk/manage-staff.ts';

function titleOf(context: PageContext, { params, query }: Asked<'tema'>) {
  const guide = guideBySlug(params.tema);
  if (guide) return guideTitle(context.words.help, guide, query);
  const topic = helpTopicBySlug(params.tema);
  return topic ? context.words.help.topics[topic.id].title : context.words.help.problem.notFound.title;
}

async function HelpTopicPage(context: PageContext, { params, query }: Asked<'tema'>) {
  const guide = guideBySlug(params.tema);
  if (guide) return <GuidePage context={context} guide={guide} query={query} />;
  const topic = helpTopicBySlug(params.tema) ?? showMissing(context.locale);
  const { locale, words } = context;
  const back = { href: `/${locale}/ayuda`, label: words.help.backToHelp };
  return (
    <Frame {...context} words={words.frame} path={helpTopicPath(topic.id)} back={back}>
      <Topic topic={topic} context={context} isAttended={await run(hasDesk)()} />
    </Frame>
  );
}

/** What only a site with a window, or an operator to reach, can keep. */
const promised = ({ operator }: PageContext, isAttended: boolean): Partial<Record<HelpFactId, boolean>> => ({
  wayPrepare: isAttended,
  wayDesk: isAttended,
  lostDesk: isAttended,
  lostOperator: operator.contact !== null,
});

type TopicProps = { topic: HelpTopic; context: PageContext; isAttended: boolean };

function Topic({ topic, context, isAttended }: TopicProps) {
  const { locale, words, demonstration } = context;
  const { help } = words;
  const { title, lead } = help.topics[topic.id];
  const kept = promised(context, isAttended);
  const sections = topic.sections.map(({ id, form, facts }) => ({
    id,
    form,
    facts: facts.filter((fact: HelpFactId) => kept[fact] ?? true),
  }));
  const facts = sections.flatMap((section) => section.facts);
  return (
    <>
      <div className="stack">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        <Glossary texts={[title, lead, ...facts.map((id) => help.facts[id])]} locale={locale} />
      </div>
      {topic.id === 'real' && demonstration && (
        <Notice tone="warn">
          <p>
            <RichText text={help.demonstrationNotice} locale={locale} />
          </p>
        </Notice>
      )}
      {sections.map((section) => (
        <HelpSection
          key={section.id}
          section={section}
          title={help.sections[section.id]}
          words={help}
          locale={locale}
        />
      ))}
      {topic.id === 'number' && <NumberPicture words={words} />}
      <div className="actions">
        <NextStep id={topic.next} words={help.next} locale={locale} />
        <LinkButton variant="link" href={`/${locale}/ayuda`}>
          {help.otherTopics}
        </LinkButton>
      </div>
      <SourceList facts={facts} words={help} locale={locale} />
    </>
  );
}

const page = definePage({ path: '/ayuda', title: titleOf, render: HelpTopicPage });

export const { generateMetadata } = page;
export default page.Page;
