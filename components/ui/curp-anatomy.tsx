import type { ReactNode } from 'react';
import { Anatomy } from '#components/ui/anatomy.tsx';
import { HighlightedText } from '#components/ui/highlighted-text.tsx';
import { type Curp, decodeCurp } from '#lib/domain/curp/curp.ts';
import { type CurpLetters, curpLettersIn } from '#lib/domain/curp/from-name.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Props = {
  curp: Curp;
  name: PersonName;
  words: Dictionary['frame']['curp'];
  /** Date, sex and state of birth in the words of the page. */
  says: { birthDate: string; sex: string; entity: string };
};

const order = ['firstSurname', 'secondSurname', 'givenNames'] as const;

/** The parts of a CURP. The letters that it took from the name are underlined. */
export function CurpAnatomy({ curp, name, words, says }: Props) {
  const { parts, century } = decodeCurp(curp);
  const letters = curpLettersIn(name, curp);
  const [homonymy, digit, letter] = words.homonymy;
  const [checkDigit, checkDigitDetail] = words.checkDigit;
  const rows: readonly [key: string, label: string | undefined, detail: ReactNode][] = [
    [parts.root, words.root, <HighlightedName key="root" name={name} letters={letters} feeds="root" />],
    [parts.date, words.date, says.birthDate],
    [parts.sex, words.sex, `${parts.sex}: ${says.sex}`],
    [parts.entity, words.entity, says.entity],
    [
      parts.consonants,
      words.consonants,
      <HighlightedName key="inner" name={name} letters={letters} feeds="consonants" />,
    ],
    [parts.homonymy, homonymy, century === 1900 ? digit : letter],
    [parts.checkDigit, checkDigit, checkDigitDetail],
  ];
  return (
    <Anatomy
      of={words.of}
      kind="curp"
      parts={rows.map(([key, label = '', detail]) => ({ key, label, detail }))}
    />
  );
}

type HighlightedNameProps = {
  name: PersonName;
  letters: Record<keyof PersonName, CurpLetters>;
  feeds: keyof CurpLetters;
};

const HighlightedName = ({ name, letters, feeds }: HighlightedNameProps) =>
  order
    .filter((part) => name[part] !== '')
    .map((part, index) => (
      <span key={part}>
        {index > 0 && ', '}
        <HighlightedText text={name[part]} places={letters[part][feeds]} />
      </span>
    ));
