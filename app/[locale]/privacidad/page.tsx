import { definePage } from '#app/[locale]/define-page.tsx';
import { NoticeSection } from '#components/content/notice-section.tsx';
import { RichText } from '#components/content/rich-text.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { dayText } from '#lib/domain/basics/moment-text.ts';
import { shownPrivacyNotice } from '#lib/server/privacy/shown-privacy-notice.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

async function PrivacyPage(context: PageContext) {
  const { locale, words } = context;
  const { privacy } = words;
  const { sections, seen, visitors } = await shownPrivacyNotice(locale);
  const back = { href: `/${locale}`, label: words.help.backToStart };
  return (
    <Frame {...context} words={words.frame} path="/privacidad" back={back}>
      <h1>{privacy.title}</h1>
      {context.demonstration && <OfDemonstration context={context} visitors={visitors} />}
      <Contents title={privacy.contents} sections={sections} />
      {sections.map((section) => (
        <NoticeSection key={section.id} section={section} locale={locale} />
      ))}
      <p className="hint">{privacy.note(dayText(locale, seen.version), seen.hash.slice(0, 12))}</p>
    </Frame>
  );
}

type ContentsProps = { title: string; sections: readonly { id: string; title: string }[] };

/** Where each section stands, because nobody reads the whole notice. */
function Contents({ title, sections }: ContentsProps) {
  return (
    <nav aria-label={title}>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {sections.map((section) => (
          <li key={section.id}>
            <a className="inline-block py-0.5" href={`#${section.id}`}>
              {section.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function OfDemonstration({ context, visitors }: { context: PageContext; visitors: string }) {
  const { privacy } = context.words;
  return (
    <Notice tone="warn">
      <p>
        <RichText text={privacy.demonstrationNotice} locale={context.locale} />
      </p>
      <p>{privacy.visitors(visitors)}</p>
    </Notice>
  );
}

const page = definePage({
  path: '/privacidad',
  title: ({ words }) => words.privacy.title,
  render: PrivacyPage,
});

export const { generateMetadata } = page;
export default page.Page;
