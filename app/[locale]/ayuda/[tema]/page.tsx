import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { RichText } from '#components/content/rich-text.tsx';
import { TopicSection } from '#components/content/topic-section.tsx';
import { TopicSources } from '#components/content/topic-sources.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { helpTopicBySlug, helpTopicPath } from '#lib/domain/help/topics.ts';
import { type PageContext, showMissing } from '#lib/server/visit/page.ts';

function titleOf({ words }: PageContext, { params }: Asked<'tema'>) {
  const topic = helpTopicBySlug(params.tema);
  return topic ? words.help.topics[topic.id].title : words.help.problem.notFound.title;
}

function HelpTopicPage(context: PageContext, { params }: Asked<'tema'>) {
  const topic = helpTopicBySlug(params.tema) ?? showMissing(context.locale);
  const { locale, words, demonstration } = context;
  const { help } = words;
  const { title, lead } = help.topics[topic.id];
  const back = { href: `/${locale}/ayuda`, label: help.backToHelp };
  return (
    <Frame {...context} words={words.frame} path={helpTopicPath(topic.id)} back={back}>
      <div className="stack">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </div>
      {topic.id === 'real' && demonstration && (
        <Notice tone="warn">
          <p>
            <RichText text={help.demonstrationNotice} locale={locale} />
          </p>
        </Notice>
      )}
      {topic.sections.map((section) => (
        <TopicSection key={section.id} section={section} words={help} locale={locale} />
      ))}
      <div className="actions">
        <LinkButton href={`/${locale}/tramite`}>{help.startButton}</LinkButton>
        <LinkButton variant="link" href={`/${locale}/ayuda`}>
          {help.otherTopics}
        </LinkButton>
      </div>
      <TopicSources topic={topic} words={help} locale={locale} />
    </Frame>
  );
}

const page = definePage({ path: '/ayuda', title: titleOf, render: HelpTopicPage });

export const { generateMetadata } = page;
export default page.Page;
