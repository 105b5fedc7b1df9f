import { Icon } from '#components/ui/icon.tsx';

export type Back = { href: string; label: string };

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
