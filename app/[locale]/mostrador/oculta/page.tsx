import type { Asked } from '#app/[locale]/define-page.tsx';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { wayBack } from '#app/[locale]/mostrador/oculta/way-back.ts';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { LinkButton } from '#components/ui/button.tsx';
import type { PageContext } from '#lib/server/visit/page.ts';

/** The hidden screen without JavaScript: a page without personal data, also without the name of the member of staff. */
function HiddenPage({ locale, words }: PageContext, _: object, { query }: Asked) {
  const { shade } = words.deskCare;
  return (
    <main id="contenido" className="wrap stack hidden-page">
      <h1>{shade.title}</h1>
      <p>{shade.plainText}</p>
      <div className="actions">
        <LinkButton href={wayBack(locale, query.vuelve)}>{shade.show}</LinkButton>
      </div>
    </main>
  );
}

const page = defineDeskPage({
  path: '/mostrador/oculta',
  title: ({ words }) => words.deskCare.shade.title,
  who: staffWho('account.own'),
  render: HiddenPage,
});

export const { generateMetadata } = page;
export default page.Page;
