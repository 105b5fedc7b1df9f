import type { ReactNode } from 'react';

export type Fact = {
  label: string;
  /** '' or undefined shows the words for «not given». */
  value?: ReactNode;
  /** `of` completes the text of the link for screen readers: «Cambiar código postal». */
  change?: { href: string; of: string };
};
type Props = { facts: readonly Fact[]; words?: { change: string; empty: string } };

/** Labels and values between thin lines, with a link to change a value where there is one. */
export function Facts({ facts, words }: Props) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, change }) => (
        <div key={label} className={change ? 'with-change' : undefined}>
          <dt>{label}</dt>
          <dd>{value || <span className="font-normal text-ink-2">{words?.empty}</span>}</dd>
          {change && (
            <dd className="screen-only self-center">
              <a className="quiet" href={change.href}>
                <span>
                  {words?.change}
                  <span className="vh"> {change.of}</span>
                </span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
