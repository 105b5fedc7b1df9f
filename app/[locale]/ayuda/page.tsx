import { definePage } from '#app/[locale]/define-page.tsx';
import { HelpPhones } from '#components/content/help-phones.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { LinkList } from '#components/ui/link-list.tsx';
import { guidePath, guides } from '#lib/domain/help/guides.ts';
import { helpTopicPath, helpTopics } from '#lib/domain/help/topics.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

function HelpPage(context: PageContext) {
  const { locale, words } = context;
  const { help } = words;
  const topics = helpTopics.map(({ id }) => ({
    href: `/${locale}${helpTopicPath(id)}`,
    title: help.topics[id].title,
  }));
  const [first, ...others] = guides.map((guide) => ({
    href: `/${locale}${guidePath(guide)}`,
    title: help.guides.titles[guide.id].title,
  }));
  const back = { href: `/${locale}`, label: help.backToStart };
  return (
    <Frame {...context} words={words.frame} path="/ayuda" back={back} hasOwnHelp>
      <div className="stack">
        <h1>{help.title}</h1>
        <p className="lead">{help.lead}</p>
      </div>
      <section className="stack" aria-labelledby="temas">
        <h2 id="temas">{help.topicsTitle}</h2>
        <LinkList cases={[first, ...topics, ...others].filter((link) => link !== undefined)} />
      </section>
      <HelpPhones
        locale={locale}
        words={help.contacts}
        frame={words.frame.help}
        contact={context.operator.contact}
      />
    </Frame>
  );
}

const page = definePage({ path: '/ayuda', title: ({ words }) => words.help.title, render: HelpPage });

export const { generateMetadata } = page;
export default page.Page;
