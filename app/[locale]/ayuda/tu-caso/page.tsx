import { type Asked, definePage, type Query } from '#app/[locale]/define-page.tsx';
import { GuidanceForm } from '#components/content/guidance-form.tsx';
import { GuidanceResult } from '#components/content/guidance-result.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { completeAnswers, type GuidanceAnswers, readAnswers, routeFor } from '#lib/domain/help/guidance.ts';
import { plainText } from '#lib/i18n/rich-text.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** Reads the three answers from the address. The form was sent when at least one name is there. */
const readQuery = (query: Query) => {
  const first = (name: string) => [query[name]].flat()[0];
  const answers = readAnswers({ lugar: first('lugar'), persona: first('persona'), curp: first('curp') });
  return { answers, wasSent: query.ver !== undefined, complete: completeAnswers(answers) };
};

function titleOf({ words }: PageContext, { query }: Asked) {
  const { wasSent, complete } = readQuery(query);
  const { title, errorPrefix, routes } = words.help.guidance;
  if (complete) return plainText(routes[routeFor(complete)].title);
  return wasSent ? `${errorPrefix}${title}` : title;
}

function GuidancePage(context: PageContext, { query }: Asked) {
  const { locale, words } = context;
  const { answers, wasSent, complete } = readQuery(query);
  const back = { href: `/${locale}/ayuda`, label: words.help.backToHelp };
  return (
    <Frame {...context} words={words.frame} path={`/ayuda/tu-caso${queryOf(answers, wasSent)}`} back={back}>
      {complete ? (
        <GuidanceResult route={routeFor(complete)} words={words.help} locale={locale} />
      ) : (
        <GuidanceForm answers={answers} wasSent={wasSent} words={words} />
      )}
    </Frame>
  );
}

/** The answers as a query, so that the other language shows the same page. */
const queryOf = (answers: Partial<GuidanceAnswers>, wasSent: boolean) => {
  if (!wasSent) return '';
  const given = Object.entries(answers).filter(([, answer]) => answer !== undefined);
  return `?${new URLSearchParams([...given, ['ver', '1']])}`;
};

const page = definePage({ path: '/ayuda/tu-caso', title: titleOf, render: GuidancePage });

export const { generateMetadata } = page;
export default page.Page;
