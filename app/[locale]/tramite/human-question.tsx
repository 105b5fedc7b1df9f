'use client';

import { useEffect, useState } from 'react';
import { solvePuzzle } from '#app/[locale]/tramite/solve-puzzle.ts';
import { Checkbox } from '#components/form/checkbox.tsx';
import { TextField } from '#components/form/text-field.tsx';

export type HumanWords = {
  words: {
    checking: string;
    checked: string;
    trap: string;
    letters: string;
    lettersHint: string;
    lettersImage: string;
    withoutSight: string;
  };
};
type Challenge = { mode: 'silent' | 'letters' | 'off'; token: string; puzzle: string };

/**
 * Tells people from programs. With JavaScript a puzzle solves itself while the person types; without it, or when the
 * operator says so, there are letters to read, and for who cannot see them a way without.
 */
export function HumanQuestion({ challenge, words }: HumanWords & { challenge: Challenge }) {
  if (challenge.mode === 'off') return null;
  return (
    <div className="stack">
      <input type="hidden" name="humanToken" value={challenge.token} />
      <div className="vh" aria-hidden="true">
        <label>
          {words.trap}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
      {challenge.mode === 'silent' ? (
        <>
          <Silent puzzle={challenge.puzzle} words={words} />
          <noscript>
            <Letters token={challenge.token} words={words} />
          </noscript>
        </>
      ) : (
        <Letters token={challenge.token} words={words} />
      )}
    </div>
  );
}

function Silent({ puzzle, words }: HumanWords & { puzzle: string }) {
  const [solution, setSolution] = useState('');
  useEffect(() => {
    const stopper = new AbortController();
    solvePuzzle(puzzle, stopper.signal).then((found) => setSolution(found));
    return () => stopper.abort();
  }, [puzzle]);
  return (
    <>
      <input type="hidden" name="humanSolution" value={solution} />
      <p className="small muted script-only" role="status">
        {solution ? words.checked : words.checking}
      </p>
    </>
  );
}

const Letters = ({ token, words }: HumanWords & { token: string }) => (
  <div className="stack">
    <img className="letters" src={`/api/letras/${token}`} width={240} height={80} alt={words.lettersImage} />
    <TextField
      name="letters"
      label={words.letters}
      hint={words.lettersHint}
      width="short"
      autoCapitalize="none"
      spellCheck={false}
    />
    <Checkbox name="withoutSight" label={words.withoutSight} />
  </div>
);
