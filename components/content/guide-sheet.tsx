import { Glossary } from '#components/content/glossary.tsx';
import { HelpSection } from '#components/content/help-section.tsx';
import { NextStep } from '#components/content/next-step.tsx';
import { RichText } from '#components/content/rich-text.tsx';
import { oldestReview, SourceList } from '#components/content/source-list.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { LinkList } from '#components/ui/link-list.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { dayText } from '#lib/domain/basics/moment-text.ts';
import type { Guide, Sheet } from '#lib/domain/help/guide.ts';
import { guidePath, sectionsFor } from '#lib/domain/help/guides.ts';
import type { Answers } from '#lib/domain/help/questions.ts';
import { helpTopicPath } from '#lib/domain/help/topics.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Props = {
  guide: Guide;
  sheet: Sheet;
  answers: Answers;
  words: Dictionary['help'];
  locale: Locale;
  /** Address of the service, for the paper. */
  baseUrl: string;
};

/** What people with these answers need. It prints on one page: without buttons and links, with the address of its sources. */
export function GuideSheet({ guide, sheet, answers, words, locale, baseUrl }: Props) {
  const { sheets, again, print, printHint, printedFrom } = words.guides;
  const { title, lead } = sheets[sheet.id];
  const sections = sectionsFor(sheet, answers);
  const facts = sections.flatMap((section) => section.facts);
  const path = `/${locale}${guidePath(guide)}`;
  return (
    <>
      <article className="stack-lg" data-sheet={sheet.id}>
        <div className="stack">
          <h1>{title}</h1>
          <p className="lead">
            <RichText text={lead} locale={locale} />
          </p>
          <Glossary texts={[title, lead, ...facts.map((id) => words.facts[id])]} locale={locale} />
        </div>
        {sections.map(({ id, ...section }) => (
          <HelpSection
            key={id}
            section={{ id, ...section }}
            title={words.guides.sections[id]}
            words={words}
            locale={locale}
          />
        ))}
        <p className="print-only">
          {words.reviewed(dayText(locale, oldestReview(facts)))}. {printedFrom(`${baseUrl}${path}`)}
        </p>
      </article>
      <div className="stack-sm screen-only">
        <div className="actions">
          <NextStep id={sheet.next} words={words.next} locale={locale} />
          <PrintButton label={print} />
          <LinkButton variant="link" href={path}>
            {again}
          </LinkButton>
        </div>
        <p className="hint">{printHint}</p>
      </div>
      <SheetTopics sheet={sheet} words={words} locale={locale} />
      <SourceList facts={facts} words={words} locale={locale} />
    </>
  );
}

function SheetTopics({ sheet, words, locale }: Pick<Props, 'sheet' | 'words' | 'locale'>) {
  const topics = sheet.topics.map((id) => ({
    href: `/${locale}${helpTopicPath(id)}`,
    title: words.topics[id].title,
    text: words.topics[id].hint,
  }));
  return (
    <section className="stack screen-only" aria-labelledby="mas">
      <h2 id="mas">{words.guides.more}</h2>
      <LinkList cases={topics} />
    </section>
  );
}
