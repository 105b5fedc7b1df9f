'use client';

import { useFormStatus } from 'react-dom';
import { Button } from '#components/ui/button.tsx';
import { Spinner } from '#components/ui/spinner.tsx';

type Props = { label: string; busy: string };

/** The button that asks for the number. It is never disabled, because the server acts only once. It says that it is working. */
export function SubmitOnce({ label, busy }: Props) {
  const { pending } = useFormStatus();
  return (
    <>
      <div className="actions">
        <Button aria-busy={pending}>{label}</Button>
      </div>
      <div role="status">{pending && <Spinner>{busy}</Spinner>}</div>
    </>
  );
}
