import type { ReactNode } from 'react';

type State = 'neutral' | 'ok' | 'wait' | 'stop';

/** A state in words with a sign. Shape and colour of the sign change together (disc, ring, rhombus), because colour alone is not enough. */
const looks: Record<State, { box: string; sign: string }> = {
  neutral: { box: 'bg-sand', sign: 'rounded-full bg-ink-3' },
  ok: { box: 'bg-success-veil', sign: 'rounded-full bg-success' },
  wait: { box: 'bg-warning-veil', sign: 'rounded-full border-3 border-warning' },
  stop: { box: 'bg-danger-veil', sign: 'rotate-45 bg-danger' },
};

export function Tag({ state = 'neutral', children }: { state?: State; children: ReactNode }) {
  const look = looks[state];
  return (
    <span
      className={`tag inline-flex items-center gap-[.4rem] rounded-sm px-[.65rem] py-[.3rem] text-sm font-data leading-[1.2] ${look.box}`}
    >
      <span className={`size-[.6rem] flex-none forced-color-adjust-none ${look.sign}`} aria-hidden="true" />
      {children}
    </span>
  );
}
