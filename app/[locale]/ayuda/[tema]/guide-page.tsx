import type { Query } from '#app/[locale]/define-page.tsx';
import { GuideForm } from '#components/content/guide-form.tsx';
import { GuideSheet } from '#components/content/guide-sheet.tsx';
import { Frame } from '#components/layout/frame.tsx';
import type { Guide } from '#lib/domain/help/guide.ts';
import { guidePath, sheetFor } from '#lib/domain/help/guides.ts';
import { type Answers, questionIds, readAnswers } from '#lib/domain/help/questions.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { plainText } from '#lib/i18n/rich-text.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** The answers in the address, and whether the form was sent. */
const readQuery = (query: Query) => ({
  answers: readAnswers(Object.fromEntries(questionIds.map((id) => [id, [query[id]].flat()[0]]))),
  wasSent: query.ver !== undefined,
});

/** The title of the sheet, or of the questions while an answer is missing. */
export const guideTitle = ({ guides }: Dictionary['help'], guide: Guide, query: Query): string => {
  const { answers, wasSent } = readQuery(query);
  const sheet = sheetFor(guide, answers);
  if (sheet) return plainText(guides.sheets[sheet.id].title);
  return `${wasSent ? guides.errorPrefix : ''}${guides.titles[guide.id].title}`;
};

type Props = { context: PageContext; guide: Guide; query: Query };

/** The questions of a guide, or the sheet for somebody's answers. */
export function GuidePage({ context, guide, query }: Props) {
  const { locale, words, baseUrl } = context;
  const { answers, wasSent } = readQuery(query);
  const sheet = sheetFor(guide, answers);
  const back = { href: `/${locale}/ayuda`, label: words.help.backToHelp };
  const path = `${guidePath(guide)}${queryOf(guide, answers, wasSent)}`;
  return (
    <Frame {...context} words={words.frame} path={path} back={back}>
      {sheet ? (
        <GuideSheet
          guide={guide}
          sheet={sheet}
          answers={answers}
          words={words.help}
          locale={locale}
          baseUrl={baseUrl}
        />
      ) : (
        <GuideForm guide={guide} answers={answers} wasSent={wasSent} words={words} />
      )}
    </Frame>
  );
}

/** The answers as a query, so that the other language shows the same page. */
const queryOf = ({ questions }: Guide, answers: Answers, wasSent: boolean) => {
  if (!wasSent) return '';
  const given = questions.flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id]]]));
  return `?${new URLSearchParams([...given, ['ver', '1']])}`;
};
