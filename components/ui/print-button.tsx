'use client';

import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useScripted } from '#components/ui/use-scripted.ts';

/** Opens the browser's print dialog. Without JavaScript it is invisible. */
export function PrintButton({ label }: { label: string }) {
  const isScripted = useScripted();
  return (
    <Button
      type="button"
      variant="link"
      className={`script-only ${isScripted ? '' : 'invisible'}`}
      onClick={() => window.print()}
    >
      <Icon name="print" />
      {label}
    </Button>
  );
}
