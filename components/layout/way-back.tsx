import { Icon } from '#components/ui/icon.tsx';

export type Back = { href: string; label: string };
export type Crumb = { href?: string; label: string };

export function BackLink({ href, label, of }: Back & { of: string }) {
  return (
    <nav className="way-back screen-only" aria-label={of}>
      <a className="quiet" href={href}>
        <Icon name="back" className="-ml-[.4rem]" />
        {label}
      </a>
    </nav>
  );
}

/** The last item is the page itself and has no link. */
export function Breadcrumb({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav className="way-back screen-only" aria-label={label}>
      <ol className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
        {crumbs.map(({ href, label: text }) => (
          <li
            key={text}
            className="inline-flex min-h-touch items-center gap-x-2"
            aria-current={href ? undefined : 'page'}
          >
            {href ? (
              <a className="inline-flex min-h-touch items-center" href={href}>
                {text}
              </a>
            ) : (
              text
            )}
            {href && <span aria-hidden="true">›</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
