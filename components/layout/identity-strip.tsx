import { LeaveForm } from '#components/layout/leave-form.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

export type Identity = { name: string; curp: string };
type Props = {
  locale: Locale;
  words: Dictionary['frame']['identity'];
  identity: Identity;
  onLeave?: (data: FormData) => Promise<void>;
};

/** The person of this request and the button to leave, on one line. */
export function IdentityStrip({ locale, words, identity, onLeave }: Props) {
  return (
    <div className="bg-sand text-sm leading-[1.4]">
      <div className="wrap strip-line">
        <p className="mr-auto min-w-0 truncate">
          {words.welcome} <strong>{identity.name}</strong>
          <span className="hidden sm:inline print:inline">
            {' · '}
            <span className="mono">{identity.curp}</span>
          </span>
        </p>
        {onLeave && <LeaveForm locale={locale} label={words.leave} onLeave={onLeave} />}
      </div>
    </div>
  );
}
