import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { wayBack } from '#app/[locale]/mostrador/oculta/way-back.ts';
import { LinkButton } from '#components/ui/button.tsx';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** The hidden screen without JavaScript: a page without any person's data, also without the name of the member of staff. */
async function HiddenPage({ locale, words }: PageContext, { query }: Asked) {
  await requireStaff(locale, 'account.own');
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

const page = definePage({
  path: '/mostrador/oculta',
  title: ({ words }) => words.deskCare.shade.title,
  render: HiddenPage,
});

export const { generateMetadata } = page;
export default page.Page;
