import { CareLoader } from '#app/[locale]/mostrador/care-loader.tsx';
import { hiddenPath } from '#app/[locale]/mostrador/oculta/way-back.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** `path`: of the page, without the locale. `mayOpen`: whether this member of staff takes the next person. */
type Props = { context: PageContext; path: string; mayOpen: boolean };

/** A part of the strip of every page that staff see. */
export const CareStrip = ({ context, path, mayOpen }: Props) => {
  const { locale, words } = context;
  return (
    <CareLoader
      words={{ ...words.deskCare.shade, tab: `${words.deskCare.shade.title} – ${words.deskStaff.desk}` }}
      hideHref={hiddenPath(locale, path)}
      newHref={mayOpen ? `/${locale}/mostrador/turno/nuevo` : null}
    />
  );
};
