import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { VerifyPage, verifyMetadata } from '#app/[locale]/verificar/verify-page.tsx';
import type { PageContext } from '#lib/server/visit/page.ts';

function EmptyVerifyPage(context: PageContext, { query }: Asked) {
  const tooLarge = query.aviso === 'archivo';
  const message = tooLarge ? context.words.verify.file.tooLarge : undefined;
  return <VerifyPage context={context} path="/verificar" initial={null} message={message} />;
}

const page = definePage({
  path: '/verificar',
  title: ({ words }) => words.verify.title,
  metadata: verifyMetadata,
  render: EmptyVerifyPage,
});

export const { generateMetadata } = page;
export default page.Page;
