import { Icon } from '#components/ui/icon.tsx';

/** A list of links, each with a line that says who it is for where its title does not. */
export function LinkList({ cases }: { cases: readonly { href: string; title: string; text?: string }[] }) {
  return (
    <ul>
      {cases.map(({ href, title, text }) => (
        <li key={href} className="border-t border-line last:border-b">
          <a
            className={`group grid grid-cols-[1fr_auto] items-center gap-x-4 text-ink no-underline ${text ? 'min-h-14 py-[.65rem]' : 'min-h-touch py-1'}`}
            href={href}
          >
            <span>
              <b className="block text-link underline decoration-[1.5px] underline-offset-[.2em] group-hover:decoration-[3px]">
                {title}
              </b>
              {text && <span className="block text-sm leading-[1.45] text-ink-2">{text}</span>}
            </span>
            <Icon name="next" className="text-action" />
          </a>
        </li>
      ))}
    </ul>
  );
}
