import type { Metadata } from 'next';
import { Forget } from '#app/[locale]/tramite/fin/forget.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { pageContext } from '#lib/server/visit/page.ts';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ aviso?: string | string[] }>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { words } = await pageContext(params);
  return { title: (await ranOut(searchParams)) ? words.visit.endedTitle : words.journey.finished.title };
}

/** The person did not leave: the time was over. */
const ranOut = async (searchParams: Props['searchParams']) => (await searchParams).aviso === 'tiempo';

/** The end of a visit; the answer also tells the browser to forget what it kept (proxy.ts). */
export default async function FinishedPage({ params, searchParams }: Props) {
  const { locale, words, operator, demonstration } = await pageContext(params);
  const { finished } = words.journey;
  const isOver = await ranOut(searchParams);
  return (
    <Frame
      locale={locale}
      words={words.frame}
      path="/tramite/fin"
      operator={operator}
      demonstration={demonstration}
    >
      <Forget />
      <h1>{isOver ? words.visit.endedTitle : finished.title}</h1>
      <p className="lead">{isOver ? words.visit.endedText : finished.text}</p>
      <p>{isOver ? words.visit.endedMore : finished.again}</p>
      <div className="actions">
        {isOver && <LinkButton href={`/${locale}/tramite`}>{words.visit.home}</LinkButton>}
        <LinkButton variant={isOver ? 'link' : 'primary'} href={`/${locale}`}>
          {finished.home}
        </LinkButton>
      </div>
    </Frame>
  );
}
