import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';

export function Ticks({ items }: { items: readonly { key: string; text: ReactNode }[] }) {
  return (
    <ul>
      {items.map(({ key, text }) => (
        <li key={key} className="grid grid-cols-[auto_1fr] gap-3 py-[.35rem]">
          <Icon name="check" className="mt-[.2em] text-action" />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
