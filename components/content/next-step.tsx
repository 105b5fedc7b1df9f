import { LinkButton } from '#components/ui/button.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { type NextStepId, nextSteps } from '#lib/domain/help/next-steps.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Props = { id: NextStepId; words: Dictionary['help']['next']; locale: Locale };

/** The button at the end of a help page: what somebody with this question does next. */
export function NextStep({ id, words, locale }: Props) {
  const to = nextSteps[id];
  return <LinkButton href={to.startsWith('/') ? `/${locale}${to}` : to}>{words[id]}</LinkButton>;
}
