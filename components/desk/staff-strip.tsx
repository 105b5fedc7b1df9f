import type { ReactNode } from 'react';
import { LeaveForm } from '#components/layout/leave-form.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';

type StripWords = { attends: string; rooms: string; leave: string };
type Props = {
  locale: Locale;
  words: StripWords;
  name: string;
  window: string | null;
  operator: string;
  /** `waiting`: how many wait there, as a number and in words. */
  rooms: readonly {
    href: string;
    label: string;
    isHere: boolean;
    waiting?: { count: number; said: string };
  }[];
  /** The button that hides the screen. */
  care?: ReactNode;
  onLeave: (data: FormData) => Promise<void>;
};

/** The member of staff at this desk, links to the pages of their role, and the button to leave. */
export function StaffStrip({ locale, words, name, window, operator, rooms, care, onLeave }: Props) {
  return (
    <div className="bg-sand text-sm leading-[1.4] screen-only">
      <div className="wrap flex flex-wrap items-center gap-x-4 py-1.5">
        <p className="flex-[1_1_14rem] py-1.5">
          {window && <>{window} · </>}
          <strong>{operator}</strong> · {words.attends} {name}
        </p>
        <div className="flex flex-wrap items-center gap-x-4">
          <nav aria-label={words.rooms} className="flex flex-wrap gap-x-4">
            {rooms.map(({ href, label, isHere, waiting }) => (
              <a
                key={href}
                className="quiet aria-[current=page]:text-ink aria-[current=page]:no-underline"
                href={href}
                aria-current={isHere ? 'page' : undefined}
              >
                {label}
                {waiting && (
                  <>
                    <span aria-hidden="true"> ({waiting.count})</span>
                    <span className="vh">, {waiting.said}</span>
                  </>
                )}
              </a>
            ))}
          </nav>
          {care}
          <LeaveForm locale={locale} label={words.leave} onLeave={onLeave} />
        </div>
      </div>
    </div>
  );
}
