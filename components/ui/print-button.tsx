'use client';

import { Button, type ButtonProps } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useScripted } from '#components/ui/use-scripted.ts';

/** Opens the browser's print dialog. Without JavaScript it is invisible. */
export function PrintButton({ label, variant = 'link' }: Pick<ButtonProps, 'variant'> & { label: string }) {
  const isScripted = useScripted();
  return (
    <Button
      type="button"
      variant={variant}
      className={`script-only ${isScripted ? '' : 'invisible'}`}
      onClick={() => window.print()}
    >
      <Icon name="print" />
      {label}
    </Button>
  );
}
