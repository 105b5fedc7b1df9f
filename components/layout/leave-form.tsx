import type { Locale } from '#lib/domain/basics/locale.ts';

export type LeaveFormProps = {
  locale: Locale;
  /** What the way out is called. */
  label: string;
  onLeave: (data: FormData) => Promise<void>;
};

/** The way out, which works without JavaScript. */
export const LeaveForm = ({ locale, label, onLeave }: LeaveFormProps) => (
  <form action={onLeave} className="screen-only">
    <input type="hidden" name="locale" value={locale} />
    <button className="quiet" type="submit">
      {label}
    </button>
  </form>
);
