import { FormBasics } from '#components/form/form-basics.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';

export type LeaveFormProps = {
  locale: Locale;
  /** The text of the button. */
  label: string;
  onLeave: (data: FormData) => Promise<void>;
};

/** The button to leave. It works without JavaScript. */
export const LeaveForm = ({ locale, label, onLeave }: LeaveFormProps) => (
  <form action={onLeave} className="screen-only">
    <FormBasics locale={locale} />
    <button className="quiet" type="submit">
      {label}
    </button>
  </form>
);
