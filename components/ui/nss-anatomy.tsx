import { Anatomy } from '#components/ui/anatomy.tsx';
import { decodeNss, type Nss, type NssParts } from '#lib/domain/number/nss.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Props = {
  nss: Nss;
  words: Dictionary['frame']['nss'];
  /** What this number says of its holder, in place of the general words. */
  details?: Partial<NssParts>;
  /** False for an example: only the number of a person is marked with `data-nss`. */
  isExample?: boolean;
};

const order = ['serie', 'registrationYear', 'birthYear', 'consecutive', 'checkDigit'] as const;

/** The number 2-2-2-4-1 and what each part means. Groups are drawn, not typed: selected and copied it is 11 digits. */
export function NssAnatomy({ nss, words, details, isExample }: Props) {
  const decoded = decodeNss(nss);
  const parts = order.map((part) => ({
    key: decoded[part],
    label: words[part][0] ?? '',
    detail: details?.[part] ?? words[part][1],
  }));
  const number = (
    <p className="number">
      <span data-nss={isExample ? undefined : ''} aria-hidden="true">
        {order.map((part) => (
          <b key={part}>{decoded[part]}</b>
        ))}
      </span>
      <span className="vh">{order.map((part) => [...decoded[part]].join(' ')).join(', ')}</span>
    </p>
  );
  return <Anatomy of={words.of} kind="nss" parts={parts} number={number} />;
}
