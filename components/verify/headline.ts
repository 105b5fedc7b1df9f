import type { IconName } from '#components/ui/icon.tsx';
import { filled, type ShownVerdict, type VerifyWords } from '#components/verify/answer.ts';
import { doubtOf } from '#components/verify/verdict-age.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { shortPublicMoment } from '#lib/domain/basics/moment-text.ts';
import type { VerificationState } from '#lib/domain/document/verification.ts';

type Words = Pick<VerifyWords, 'result' | 'states' | 'picture' | 'foreign'>;
export type Headline = { title: string; text: string; veil: string; sign: string; icon: IconName };

/** Colours and icon of a state. The title says the same in words. */
const looks: Record<VerificationState, Pick<Headline, 'veil' | 'sign' | 'icon'>> = {
  valid: { veil: 'border-success bg-success-veil', sign: 'text-success', icon: 'ok' },
  replaced: { veil: 'border-warning bg-warning-veil', sign: 'text-warning', icon: 'doc' },
  revoked: { veil: 'border-danger bg-danger-veil', sign: 'text-danger', icon: 'stop' },
  demonstration: { veil: 'border-warning bg-warning-veil', sign: 'text-warning', icon: 'alert' },
  copy: { veil: 'border-warning bg-warning-veil', sign: 'text-warning', icon: 'copy' },
  altered: { veil: 'border-danger bg-danger-veil', sign: 'text-danger', icon: 'alert' },
  unknown: { veil: 'border-ink-3 bg-sand', sign: 'text-ink-2', icon: 'info' },
};

/** A file is told what it is, because nobody typed a code that may be wrong. */
const wordsOf = ({ state, file }: ShownVerdict, words: Words): Pick<Headline, 'title' | 'text'> => {
  if (state === 'copy' && file === 'picture') return words.picture;
  return state === 'unknown' && file ? words.foreign : words.states[state];
};

/**
 * What the answer says first. Old lists say neither that nothing happened since nor that the document is not from here. `elapsed`:
 * milliseconds since the answer was shown.
 */
export function headlineOf(shown: ShownVerdict, words: Words, locale: Locale, elapsed = 0): Headline {
  const doubt = doubtOf(shown, elapsed);
  if (!doubt) return { ...wordsOf(shown, words), ...looks[shown.state] };
  const { title, text } = words.result.old[doubt];
  const since = shortPublicMoment(locale, shown.listFrom ?? shown.checkedAt);
  return { ...looks.copy, icon: 'alert', title, text: filled(text, since) };
}
