import { Frame } from '#components/layout/frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import type { Locale } from '#lib/domain/locale.ts';
import { pageContext } from '#lib/server/page.ts';

/** Never a dead end: why it may have happened, and three ways on. */
export async function MissingPage({ locale }: { locale: Locale }) {
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
