import type { ReactNode } from 'react';

type Part = { key: string; label: string; detail: ReactNode };
type Props = { of: string; kind: 'nss' | 'curp'; parts: readonly Part[]; number?: ReactNode };

/** The meaning of each part of a CURP or number: a list on narrow screens, leader lines on wide ones. */
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
