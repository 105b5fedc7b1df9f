import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageContext } from '#lib/server/page.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words } = await pageContext(params);
  return { title: words.help.problem.notFound.title };
}

/** Any other address below a language: its not-found page, in that language. */
export default function UnknownPage() {
  notFound();
}
