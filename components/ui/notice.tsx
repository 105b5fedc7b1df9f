import type { ReactNode } from 'react';
import { Icon, type IconName } from '#components/ui/icon.tsx';

export type Tone = 'neutral' | 'ok' | 'warn' | 'error';
type Props = {
  tone?: Tone;
  icon?: IconName;
  role?: 'status' | 'alert';
  className?: string;
  children: ReactNode;
};

const looks: Record<Tone, { box: string; icon: IconName; ink: string }> = {
  neutral: { box: 'border-ink-3 bg-sand', icon: 'info', ink: 'text-ink-2' },
  ok: { box: 'border-success bg-success-veil', icon: 'ok', ink: 'text-success' },
  warn: { box: 'border-warning bg-warning-veil', icon: 'alert', ink: 'text-warning' },
  error: { box: 'border-danger bg-danger-veil', icon: 'alert', ink: 'text-danger' },
};

/** A box with a message. Colour, bar and icon mean the same; the words are always dark. */
export function Notice({ tone = 'neutral', icon, role, className = '', children }: Props) {
  const look = looks[tone];
  return (
    <div
      role={role}
      // What just happened: takes the focus (components/layout/arrival-focus.tsx).
      data-news={role && ''}
      className={`grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-3 rounded-md border-l-6 p-4 ${look.box} ${className}`}
    >
      <Icon name={icon ?? look.icon} className={`notice-icon ${look.ink}`} />
      <div>{children}</div>
    </div>
  );
}
