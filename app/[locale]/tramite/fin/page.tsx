import type { Metadata } from 'next';
import { Forget } from '#app/[locale]/tramite/fin/forget.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { pageContext } from '#lib/server/page.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words } = await pageContext(params);
  return { title: words.journey.finished.title };
}

/** The end of a visit; the answer also tells the browser to forget what it kept (proxy.ts). */
export default async function FinishedPage({ params }: Props) {
  const { locale, words, operator, demonstration } = await pageContext(params);
  const { finished } = words.journey;
  return (
    <Frame
      locale={locale}
      words={words.frame}
      path="/tramite/fin"
      operator={operator}
      demonstration={demonstration}
    >
      <Forget />
      <h1>{finished.title}</h1>
      <p className="lead">{finished.text}</p>
      <p>{finished.again}</p>
      <div className="actions">
        <LinkButton href={`/${locale}`}>{finished.home}</LinkButton>
      </div>
    </Frame>
  );
}
