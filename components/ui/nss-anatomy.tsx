import { Anatomy } from '#components/ui/anatomy.tsx';
import { decodeNss, type Nss, type NssParts } from '#lib/domain/number/nss.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Props = {
  nss: Nss;
  words: Dictionary['frame']['nss'];
  /** What this number says about its holder. It replaces the general words. */
  details?: Partial<NssParts>;
  /** True for an example, which gets no `data-nss`. */
  isExample?: boolean;
  /** Only the parts, where the number stands above. */
  isList?: boolean;
};

const order = ['serie', 'registrationYear', 'birthYear', 'consecutive', 'checkDigit'] as const;

/** The number in groups of 2-2-2-4-1 and the meaning of each. The gaps are style, so that a copied number has 11 digits. */
export function NssAnatomy({ nss, words, details, isExample, isList }: Props) {
  const decoded = decodeNss(nss);
  const parts = order.map((part) => ({
    key: decoded[part],
    label: words[part][0] ?? '',
    detail: details?.[part] ?? words[part][1],
  }));
  const number = isList ? undefined : <NssNumber nss={nss} isExample={isExample} />;
  return <Anatomy of={words.of} kind="nss" parts={parts} number={number} />;
}

/** The number alone, big. A screen reader says it digit by digit. */
export const NssNumber = ({ nss, isExample }: Pick<Props, 'nss' | 'isExample'>) => {
  const decoded = decodeNss(nss);
  return (
    <p className="number">
      <span data-nss={isExample ? undefined : ''} aria-hidden="true">
        {order.map((part) => (
          <b key={part}>{decoded[part]}</b>
        ))}
      </span>
      <span className="vh">{order.map((part) => [...decoded[part]].join(' ')).join(', ')}</span>
    </p>
  );
};
