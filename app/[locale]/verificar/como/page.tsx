import { definePage } from '#app/[locale]/define-page.tsx';
import { TextSection } from '#components/content/text-section.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { filled } from '#components/verify/answer.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** For people who want to understand the answer or to write a verifier. */
function HowPage(context: PageContext) {
  const { locale, words, baseUrl } = context;
  const { how } = words.verify;
  const back = { href: `/${locale}/verificar`, label: words.verify.title };
  const lists = how.lists.map((text, at) =>
    filled(text, ...(at === 0 ? [] : ['']), `${baseUrl}/api/verificar/${at === 0 ? 'llaves' : 'revocados'}`),
  );
  const text = (id: string, title: string, items: readonly string[]) => (
    <TextSection id={id} title={title} items={items} locale={locale} />
  );
  return (
    <Frame {...context} words={words.frame} path="/verificar/como" back={back}>
      <div className="stack">
        <h1>{how.title}</h1>
        <p className="lead">{how.lead}</p>
      </div>
      {text('qr', how.qrTitle, how.qr)}
      {text('bytes', how.bytesTitle, how.bytes)}
      {text('pdf', how.pdfTitle, how.pdf)}
      {text('listas', how.listsTitle, lists)}
      {text('orden', how.orderTitle, how.order)}
      <TextSection id="privacidad" title={how.privacyTitle} paragraphs={[how.privacy]} locale={locale} />
    </Frame>
  );
}

const page = definePage({
  path: '/verificar/como',
  title: ({ words }) => words.verify.how.title,
  render: HowPage,
});

export const { generateMetadata } = page;
export default page.Page;
