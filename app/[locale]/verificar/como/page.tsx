import { definePage } from '#app/[locale]/define-page.tsx';
import { Bullets } from '#components/content/bullets.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { Folded } from '#components/ui/folded.tsx';
import type { PageContext } from '#lib/server/visit/page.ts';

/** What stands behind an answer, and where authors of verifiers begin (docs/checking-documents.md). */
function HowPage(context: PageContext) {
  const { locale, words } = context;
  const { how, title } = words.verify;
  const back = { href: `/${locale}/verificar`, label: title };
  const links = [
    ['/api/verificar/llaves', how.keys],
    ['/api/verificar/revocados', how.revocations],
    [`/${locale}/ayuda#codigo`, how.guide],
  ] as const;
  return (
    <Frame {...context} words={words.frame} path="/verificar/como" back={back}>
      <h1>{how.title}</h1>
      <Bullets items={how.lines.map((text) => ({ key: text, text }))} />
      <Folded title={how.more}>
        <ul className="stack-sm">
          {links.map(([href, text]) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </Folded>
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
