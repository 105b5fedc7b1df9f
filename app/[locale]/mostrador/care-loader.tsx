'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { DeskCareProps } from '#components/desk/desk-care.tsx';

/**
 * Loads what hides people's data on a page of the desk. Until it is loaded, and without JavaScript, the link leads to the page that
 * hides. Next packs every client component that a page can show into the scripts of that page, and the public uses the journey too, so
 * this file is all that a public page has of it.
 */
export function CareLoader(props: DeskCareProps) {
  const [DeskCare, setDeskCare] = useState<ComponentType<DeskCareProps> | null>(null);
  useEffect(() => {
    import('#components/desk/desk-care.tsx').then((loaded) => setDeskCare(() => loaded.DeskCare));
  }, []);
  if (DeskCare) return <DeskCare {...props} />;
  return (
    <a className="quiet" href={props.hideHref}>
      {props.words.hide}
    </a>
  );
}
