'use client';

import type { Challenge, SilentCheck } from '#app/[locale]/tramite/use-silent-check.ts';
import { Checkbox } from '#components/form/checkbox.tsx';
import { useFormContext } from '#components/form/form-context.ts';
import { TextField } from '#components/form/text-field.tsx';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type HumanWords = { words: Dictionary['journey']['start'] };
type Props = HumanWords & { challenge: Challenge; silent: SilentCheck };

/**
 * Tells people from programs. With JavaScript, a puzzle solves itself while the person types. Without it, or when the
 * operator chooses so, the person reads letters; a person who cannot see them has a way without letters.
 */
export function HumanQuestion({ challenge, silent, words }: Props) {
  const { errorOf } = useFormContext();
  if (challenge.mode === 'off') return null;
  // While the next puzzle is solved the letters go, because those that were typed belong to another image.
  const areAsked = errorOf('letters') !== undefined && silent === 'solved';
  const isRead = challenge.mode === 'letters' || silent === 'unable' || areAsked;
  const letters = <Letters token={challenge.token} words={words} />;
  return (
    <div className="stack">
      <input type="hidden" name="humanToken" value={challenge.token} />
      <div className="vh" aria-hidden="true">
        <label>
          {words.trap}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
      {isRead ? (
        letters
      ) : (
        <>
          <p className="small muted script-only" role="status">
            {silent === 'solved' ? words.checked : words.checking}
          </p>
          <noscript>{letters}</noscript>
        </>
      )}
    </div>
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
