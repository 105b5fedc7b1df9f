'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Phase, useVisitClock } from '#app/[locale]/tramite/use-visit-clock.ts';
import { askVisit } from '#app/[locale]/visit/ask-visit.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { publicTime } from '#lib/domain/basics/moment-text.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type ClockWords = Omit<Dictionary['visit'], 'plainLine' | 'endedMore'>;
type Props = {
  locale: Locale;
  words: ClockWords;
  remaining: number;
  leave: (data: FormData) => Promise<void>;
};

const minutes = (left: number): string => {
  const seconds = Math.max(0, Math.ceil(left / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** Warns two minutes before the visit ends, and offers to stay. At the end nothing personal stays on the page. */
export function VisitClock({ locale, words, remaining, leave }: Props) {
  const { phase, endsAt, left, failed, stay } = useVisitClock(remaining);
  const [isUnderstood, setUnderstood] = useState(false);
  const isLast = phase === 'last';
  const goOn = isLast ? () => setUnderstood(true) : stay;
  if (endsAt === null) return null;
  return (
    <VisitDialog phase={phase} isOpen={phase !== 'quiet' && !(isLast && isUnderstood)} onCancel={goOn}>
      {phase === 'ended' ? (
        <Ended locale={locale} words={words} />
      ) : (
        <>
          <h2 id="visita-titulo">{words.warningTitle}</h2>
          <p id="visita-texto">
            {(isLast ? words.lastText : words.warningText).replace('{time}', publicTime(locale, endsAt))}
          </p>
          <p role="timer">
            {words.left} <b className="mono">{minutes(left)}</b>
          </p>
          <p role="alert">{failed ? words.failed : ''}</p>
          <form action={leave} className="actions">
            <FormBasics locale={locale} />
            <Button type="button" onClick={goOn}>
              {isLast ? words.understood : words.stay}
            </Button>
            <Button variant="second">{words.leave}</Button>
          </form>
        </>
      )}
    </VisitDialog>
  );
}

type DialogProps = { phase: Phase; isOpen: boolean; onCancel: () => void; children: ReactNode };

/** Uses the browser's own dialog, which keeps the focus inside, is read aloud, and gives the focus back. */
function VisitDialog({ phase, isOpen, onCancel, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby="visita-titulo"
      aria-describedby="visita-texto"
      className="visit-dialog"
      data-phase={phase}
      onCancel={(event) => {
        event.preventDefault();
        if (phase !== 'ended') onCancel();
      }}
    >
      {isOpen && <div className="stack">{children}</div>}
    </dialog>
  );
}

/** Leaves the page, so that everything that its scripts held is gone. The style of the dialog hides the page until then. */
function Ended({ locale, words }: Pick<Props, 'locale' | 'words'>) {
  useEffect(() => {
    const leavePage = async () => {
      const report = await askVisit('DELETE');
      if (report && report.remaining > 0) location.reload();
      else if (report) location.replace(`/${locale}/tramite/fin?aviso=tiempo`);
    };
    void leavePage();
  }, [locale]);
  return (
    <>
      <h2 id="visita-titulo">{words.endedTitle}</h2>
      <p id="visita-texto">{words.endedText}</p>
      <LinkButton href={`/${locale}/tramite`}>{words.home}</LinkButton>
    </>
  );
}
