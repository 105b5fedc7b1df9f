import type { Metadata } from 'next';
import { verifyMetadata } from '#app/[locale]/verificar/metadata.ts';
import { VerifyPage } from '#app/[locale]/verificar/verify-page.tsx';
import { withErrorPage } from '#app/[locale]/with-error-page.tsx';
import { pageContext } from '#lib/server/visit/page.ts';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ aviso?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return verifyMetadata(await pageContext(params));
}

async function EmptyVerifyPage({ params, searchParams }: Props) {
  const context = await pageContext(params);
  const tooLarge = (await searchParams).aviso === 'archivo';
  const told = tooLarge ? context.words.verify.file.tooLarge : undefined;
  return <VerifyPage context={context} path="/verificar" initial={null} told={told} />;
}

export default withErrorPage('/verificar', EmptyVerifyPage);
