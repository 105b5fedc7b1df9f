'use client';

import { useFormStatus } from 'react-dom';
import { Button } from '#components/ui/button.tsx';
import { Spinner } from '#components/ui/spinner.tsx';

/** The button of the one act that counts: it stays pressable (the server makes it happen once) and says that it works. */
export function SubmitOnce({ label, busy }: { label: string; busy: string }) {
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
