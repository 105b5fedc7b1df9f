import { Notice } from '#components/ui/notice.tsx';
import type { PageContext } from '#lib/server/page.ts';

/** What an address may say after an action: which notice, the reference of a failure, the minutes to wait. */
export type Told = { aviso?: string | string[]; ref?: string | string[]; minutos?: string | string[] };

/** What a button just did could not be done: in words, with the reference that is in the log. */
export const FailureNotice = ({ context, told }: { context: PageContext; told: Told }) => {
  if (told.aviso !== 'falla') return null;
  const { errors, frame } = context.words;
  const reference = typeof told.ref === 'string' && /^\d{6}$/.test(told.ref) ? told.ref : null;
  return (
    <Notice tone="error" role="alert">
      <p>{errors['form.failed']}</p>
      {reference && (
        <p>
          {frame.form.reference}: <span className="mono">{reference}</span>
        </p>
      )}
    </Notice>
  );
};
