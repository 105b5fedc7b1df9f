import type { ReactNode } from 'react';

type Part = { key: string; label: string; detail: ReactNode };
type Props = { of: string; kind: 'nss' | 'curp'; parts: readonly Part[]; number?: ReactNode };

/** What each part of a key means: a list where it is narrow, leader lines where there is room. */
export function Anatomy({ of, kind, parts, number }: Props) {
  return (
    <div className="anatomy-box">
      {number}
      <ol className={`anatomy anatomy--${kind}`} aria-label={of}>
        {parts.map(({ key, label, detail }) => (
          <li key={label}>
            <span className="anatomy__key">{key}</span>
            <span className="anatomy__text">
              <b>{label}</b>
              <span>{detail}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
