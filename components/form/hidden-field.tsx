'use client';

import { useFormContext } from '#components/form/form-context.ts';

/** A hidden field. `value` wins over what was posted before. */
export function HiddenField({ name, value }: { name: string; value?: string }) {
  const { values } = useFormContext();
  return <input type="hidden" name={name} defaultValue={value ?? values[name] ?? ''} />;
}
