import { Fragment } from 'react';
import { type Stretch, textDifference } from '#lib/domain/basics/text-difference.ts';

type Props = { before: string; after: string; says: (from: string, to: string) => string };

const Marked = ({ stretches, look }: { stretches: readonly Stretch[]; look: 'bad' | 'good' }) =>
  stretches.map(({ text, isChanged }, index) => {
    // The place is the key, because a text may have the same stretch twice and never changes on the page.
    const key = `${index}-${text}`;
    return isChanged ? (
      <mark key={key} className={look}>
        {text}
      </mark>
    ) : (
      <Fragment key={key}>{text}</Fragment>
    );
  });

/** What stood there, with the letters that go marked. */
export const OldText = ({ before, after }: Pick<Props, 'before' | 'after'>) => (
  <>
    <span aria-hidden="true">
      <Marked stretches={textDifference(before, after).before} look="bad" />
    </span>
    <span className="vh">{before}</span>
  </>
);

/** What will stand there, with the new letters marked. A screen reader hears the whole text, and then each change. */
export const NewText = ({ before, after, says }: Props) => {
  const { after: stretches, changes } = textDifference(before, after);
  return (
    <>
      <span aria-hidden="true">
        <Marked stretches={stretches} look="good" />
      </span>
      <span className="vh">
        {after}. {changes.map(({ from, to }) => says(from, to)).join(' ')}
      </span>
    </>
  );
};
