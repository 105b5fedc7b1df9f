import type { Metadata } from 'next';
import { RichText } from '#components/content/rich-text.tsx';
import { TopicSection } from '#components/content/topic-section.tsx';
import { TopicSources } from '#components/content/topic-sources.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { helpTopicBySlug, helpTopicPath } from '#lib/domain/help/topics.ts';
import { pageContext, showMissing } from '#lib/server/visit/page.ts';

type Props = { params: Promise<{ locale: string; tema: string }> };

const topicOf = async (params: Props['params']) => helpTopicBySlug((await params).tema);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words } = await pageContext(params);
  const topic = await topicOf(params);
  return { title: topic ? words.help.topics[topic.id].title : words.help.problem.notFound.title };
}

export default async function HelpTopicPage({ params }: Props) {
  const context = await pageContext(params);
  const topic = (await topicOf(params)) ?? showMissing(context.locale);
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
