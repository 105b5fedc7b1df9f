import { ByLocale } from '#components/content/by-locale.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import type { Locale } from '#lib/domain/locale.ts';
import { pageContext } from '#lib/server/page.ts';

/**
 * Never a dead end: why it may have happened, and three ways on. It stands as not-found.tsx only in the folders that need it:
 * Next draws a folder's not-found page into every page below, also where nothing is missing.
 */
export function MissingPage() {
  return <ByLocale es={<NotFound locale="es" />} en={<NotFound locale="en" />} />;
}

async function NotFound({ locale }: { locale: Locale }) {
  const context = await pageContext(Promise.resolve({ locale }));
  const { words } = context;
  const { title, lead, checkAddress, checkLink, home, start, help } = words.help.problem.notFound;
  return (
    <Frame {...context} words={words.frame} path="">
      <div className="stack">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </div>
      <div className="stack">
        <p>{checkAddress}</p>
        <p>{checkLink}</p>
      </div>
      <div className="actions">
        <LinkButton href={`/${locale}`}>{home}</LinkButton>
        <LinkButton variant="second" href={`/${locale}/tramite`}>
          {start}
        </LinkButton>
        <LinkButton variant="link" href={`/${locale}/ayuda`}>
          {help}
        </LinkButton>
      </div>
    </Frame>
  );
}
