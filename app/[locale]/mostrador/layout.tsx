import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { pageContext } from '#lib/server/visit/page.ts';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** Every title of a tab ends with the desk's name. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { deskStaff, frame } = (await pageContext(params)).words;
  const { desk } = deskStaff;
  return { title: { template: `%s – ${desk}`, default: `${desk} – ${frame.service}` } };
}

export default function DeskLayout({ children }: Props) {
  return children;
}
