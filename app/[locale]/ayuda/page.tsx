import { definePage } from '#app/[locale]/define-page.tsx';
import { HelpPhones } from '#components/content/help-phones.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { LinkList } from '#components/ui/link-list.tsx';
import { helpGroups, helpPagePath } from '#lib/domain/help/groups.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

function HelpPage(context: PageContext) {
  const { locale, words } = context;
  const { help } = words;
  const back = { href: `/${locale}`, label: help.backToStart };
  return (
    <Frame {...context} words={words.frame} path="/ayuda" back={back} hasOwnHelp>
      <div className="stack">
        <h1>{help.title}</h1>
        <p className="lead">{help.lead}</p>
      </div>
      <Topics context={context} />
      <HelpPhones
        locale={locale}
        words={help.contacts}
        frame={words.frame.help}
        contact={context.operator.contact}
      />
    </Frame>
  );
}

/** The topics and guides, each under the heading of its group. */
const Topics = ({ context: { locale, words } }: { context: PageContext }) => {
  const { groups, topics, guides } = words.help;
  const pages = { ...topics, ...guides.titles };
  return (
    <div className="stack">
      {helpGroups.map((group) => (
        <section key={group.id} aria-labelledby={group.id}>
          <h2 className="pb-1 text-lg" id={group.id}>
            {groups[group.id]}
          </h2>
          <LinkList
            cases={group.pages.map((id) => ({
              href: `/${locale}${helpPagePath(id)}`,
              title: pages[id].title,
            }))}
          />
        </section>
      ))}
    </div>
  );
};

const page = definePage({ path: '/ayuda', title: ({ words }) => words.help.title, render: HelpPage });

export const { generateMetadata } = page;
export default page.Page;
