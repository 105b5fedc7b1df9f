import type { Metadata } from 'next';
import { GuidanceForm } from '#components/content/guidance-form.tsx';
import { GuidanceResult } from '#components/content/guidance-result.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { completeAnswers, type GuidanceAnswers, readAnswers, routeFor } from '#lib/domain/help/guidance.ts';
import { plainText } from '#lib/i18n/rich-text.ts';
import { pageContext } from '#lib/server/visit/page.ts';

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** Three answers in the address; the page was sent when at least one name is there. */
const readQuery = async (searchParams: Props['searchParams']) => {
  const query = await searchParams;
  const first = (name: string) => [query[name]].flat()[0];
  const answers = readAnswers({ lugar: first('lugar'), persona: first('persona'), curp: first('curp') });
  return { answers, wasSent: query.ver !== undefined, complete: completeAnswers(answers) };
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { words } = await pageContext(params);
  const { wasSent, complete } = await readQuery(searchParams);
  const { title, errorPrefix, routes } = words.help.guidance;
  if (complete) return { title: plainText(routes[routeFor(complete)].title) };
  return { title: wasSent ? `${errorPrefix}${title}` : title };
}

export default async function GuidancePage({ params, searchParams }: Props) {
  const context = await pageContext(params);
  const { locale, words } = context;
  const { answers, wasSent, complete } = await readQuery(searchParams);
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

/** The same answers again, so that the other language shows the same page. */
const queryOf = (answers: Partial<GuidanceAnswers>, wasSent: boolean) => {
  if (!wasSent) return '';
  const given = Object.entries(answers).filter(([, answer]) => answer !== undefined);
  return `?${new URLSearchParams([...given, ['ver', '1']])}`;
};
