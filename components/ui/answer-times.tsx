import type { Locale } from '#lib/domain/basics/locale.ts';
import { hoursIn, type OperatorContact } from '#lib/domain/help/operator-contact.ts';

/** When the operator answers, and in which languages; nothing where neither is known. */
export function AnswerTimes({ locale, contact }: { locale: Locale; contact: OperatorContact }) {
  const hours = hoursIn(contact, locale);
  const { languages } = contact;
  return (
    <>
      {hours && <span lang={hours.language}>{hours.text}</span>}
      {hours && languages && ' · '}
      {languages}
    </>
  );
}
