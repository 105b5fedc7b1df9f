import { definePage } from '#app/[locale]/define-page.tsx';
import { TextSection } from '#components/content/text-section.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { dayText } from '#lib/domain/basics/moment-text.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** Day on which somebody last compared this statement with the service. */
const reviewed = '2026-11-21';

function AccessibilityPage(context: PageContext) {
  const { locale, words, operator } = context;
  const { accessibility } = words;
  const back = { href: `/${locale}`, label: words.help.backToStart };
  return (
    <Frame {...context} words={words.frame} path="/accesibilidad" back={back}>
      <div className="stack">
        <h1>{accessibility.title}</h1>
        <p className="lead">{accessibility.lead}</p>
      </div>
      <TextSection
        id="meta"
        title={accessibility.goalTitle}
        paragraphs={[accessibility.goal]}
        locale={locale}
      />
      <TextSection id="puedes" title={accessibility.canTitle} items={accessibility.can} locale={locale} />
      <TextSection
        id="pruebas"
        title={accessibility.testedTitle}
        items={accessibility.tested}
        locale={locale}
      />
      <TextSection id="falta" title={accessibility.knownTitle} items={accessibility.known} locale={locale} />
      <TextSection
        id="avisa"
        title={accessibility.reportTitle}
        paragraphs={[accessibility.report(operator.name), accessibility.otherWays]}
        locale={locale}
      />
      <p className="hint">{accessibility.reviewed(dayText(locale, reviewed))}</p>
    </Frame>
  );
}

const page = definePage({
  path: '/accesibilidad',
  title: ({ words }) => words.accessibility.title,
  render: AccessibilityPage,
});

export const { generateMetadata } = page;
export default page.Page;
