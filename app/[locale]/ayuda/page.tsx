import { definePage } from '#app/[locale]/define-page.tsx';
import { HelpPhones } from '#components/content/help-phones.tsx';
import { RichText } from '#components/content/rich-text.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { LinkList } from '#components/ui/link-list.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { helpTopicPath, helpTopics } from '#lib/domain/help/topics.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

function HelpPage(context: PageContext) {
  const { locale, words } = context;
  const { help } = words;
  const guide = { href: `/${locale}/ayuda/tu-caso`, title: help.caseTitle, text: help.caseHint };
  const topics = helpTopics.map(({ id }) => ({
    href: `/${locale}${helpTopicPath(id)}`,
    title: help.topics[id].title,
    text: help.topics[id].hint,
  }));
  const back = { href: `/${locale}`, label: help.backToStart };
  return (
    <Frame {...context} words={words.frame} path="/ayuda" back={back}>
      <div className="stack">
        <h1>{help.title}</h1>
        <p className="lead">{help.lead}</p>
      </div>
      <HelpPhones
        locale={locale}
        words={help.contacts}
        frame={words.frame.help}
        contact={context.operator.contact}
      />
      <section className="stack" aria-labelledby="temas">
        <h2 id="temas">{help.topicsTitle}</h2>
        <LinkList cases={[guide, ...topics]} />
      </section>
      <section className="stack" aria-labelledby="codigo">
        <h2 id="codigo">{help.codeTitle}</h2>
        <p>{help.code}</p>
      </section>
      {context.demonstration && (
        <Notice tone="warn">
          <p>
            <RichText text={help.demonstrationNotice} locale={locale} />
          </p>
        </Notice>
      )}
    </Frame>
  );
}

const page = definePage({ path: '/ayuda', title: ({ words }) => words.help.title, render: HelpPage });

export const { generateMetadata } = page;
export default page.Page;
