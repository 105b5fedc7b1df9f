import type { Metadata } from 'next';
import { wayBack } from '#app/[locale]/mostrador/oculta/way-back.ts';
import { withErrorPage } from '#app/[locale]/with-error-page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { pageContext } from '#lib/server/visit/page.ts';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ vuelve?: string | string[] }>;
};

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { words } = await pageContext(params);
  return { title: words.deskCare.shade.title };
}

/** The hidden screen where no script can draw it: a page with nothing of anybody, not even of who sits here. */
async function HiddenPage({ params, searchParams }: Props) {
  const { locale, words } = await pageContext(params);
  await requireStaff(locale, 'account.own');
  const { shade } = words.deskCare;
  return (
    <main id="contenido" className="wrap stack hidden-page">
      <h1>{shade.title}</h1>
      <p>{shade.plainText}</p>
      <div className="actions">
        <LinkButton href={wayBack(locale, (await searchParams).vuelve)}>{shade.show}</LinkButton>
      </div>
    </main>
  );
}

export default withErrorPage('/mostrador/oculta', HiddenPage);
