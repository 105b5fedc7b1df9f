import type { ReactNode } from 'react';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

/** Lines of the orientation centre, as published by the institute. */
const phones = {
  inMexico: ['800 623 2323', '+528006232323'],
  fromAbroad: ['+52 55 4166 5415', '+525541665415'],
} as const;

/** Help of the page, then the phones: same order on every page (WCAG 3.2.6). */
export function HelpPanel({ words, children }: { words: Dictionary['frame']['help']; children?: ReactNode }) {
  return (
    <aside className="help-panel screen-only stack self-start rounded-lg bg-sand p-6 text-sm lg:mt-1">
      {children}
      <h2>{words.title}</h2>
      <div>
        <Phone label={words.inMexico} phone={phones.inMexico} />
        <Phone label={words.fromAbroad} phone={phones.fromAbroad} />
      </div>
      <p className="text-ink-2">{words.hours}</p>
    </aside>
  );
}

function Phone({ label, phone }: { label: string; phone: readonly [shown: string, dialled: string] }) {
  return (
    <a
      className="flex min-h-touch flex-wrap items-center justify-between gap-x-4 border-t border-line py-[.4rem] text-ink no-underline"
      href={`tel:${phone[1]}`}
    >
      <span>{label}</span>
      <b className="text-link underline underline-offset-[.2em]">{phone[0]}</b>
    </a>
  );
}
