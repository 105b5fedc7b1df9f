'use client';

import { type ReactNode, useActionState, useCallback, useEffect, useRef, useState } from 'react';
import type { StepAction } from '#components/form/ask-server.ts';
import type { FormWords } from '#components/form/form-context.ts';
import { Notice } from '#components/ui/notice.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { useScripted } from '#components/ui/use-scripted.ts';
import { type FileAnswer, filled, type ShownVerdict, type VerifyWords } from '#components/verify/answer.ts';
import { checkPdfHere, checkStatementHere } from '#components/verify/check-here.ts';
import { CodeForm } from '#components/verify/code-form.tsx';
import { FileForm } from '#components/verify/file-form.tsx';
import { type Lists, loadLists } from '#components/verify/lists.ts';
import { Scanner } from '#components/verify/scanner.tsx';
import { useElapsed } from '#components/verify/use-elapsed.ts';
import { useOffline } from '#components/verify/use-offline.ts';
import { isOldList } from '#components/verify/verdict-age.ts';
import { VerdictSheet } from '#components/verify/verdict-sheet.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { publicMoment } from '#lib/domain/basics/moment-text.ts';
import { findStatement } from '#lib/domain/document/statement.ts';
import type { Verdict } from '#lib/domain/document/verification.ts';

type Props = {
  locale: Locale;
  words: VerifyWords;
  formWords: FormWords;
  /** The server's answer about the document that the address names; null when it names none. */
  initial: ShownVerdict | null;
  children?: ReactNode;
  findTyped: StepAction;
  checkSent: (state: FileAnswer, data: FormData) => Promise<FileAnswer>;
};

type Found = { shown: ShownVerdict | null; failed: boolean; busy: boolean };

/** Answers in the browser, so that files stay on the device and no connection is needed. False when the browser has no cryptography. */
function useChecks(initial: ShownVerdict | null) {
  const [found, setFound] = useState<Found>({ shown: initial, failed: false, busy: false });
  const run = useCallback((check: (lists: Lists) => Promise<Verdict>): boolean => {
    if (!globalThis.crypto?.subtle) return false;
    setFound({ shown: null, failed: false, busy: true });
    const answer = async () => {
      const lists = await loadLists();
      const verdict = await check(lists);
      return { ...verdict, checkedAt: Date.now(), listFrom: lists.revocations.issuedAt };
    };
    answer().then(
      (shown) => setFound({ shown, failed: false, busy: false }),
      () => setFound({ shown: null, failed: true, busy: false }),
    );
    return true;
  }, []);
  const onStatement = useCallback(
    (sealed: string) => run((lists) => checkStatementHere(sealed, lists)),
    [run],
  );
  const onFile = useCallback(
    (file: File) => run(async (lists) => checkPdfHere(new Uint8Array(await file.arrayBuffer()), lists)),
    [run],
  );
  return { found, onStatement, onFile };
}

/** Reads the scanned link after the #, where the service worker puts it when there is no connection; the server answers where the browser cannot. */
function useStatementOfAddress(locale: Locale, onStatement: (sealed: string) => boolean) {
  useEffect(() => {
    const read = () => {
      const sealed = findStatement(location.hash.slice(1));
      if (sealed && !onStatement(sealed)) location.replace(`/${locale}/verificar/${sealed}`);
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, [locale, onStatement]);
}

/** A new answer takes the focus. The answer that came with the page does not. */
function useFocusOnAnswer(shown: ShownVerdict | null, initial: ShownVerdict | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown && shown !== initial) heading.current?.focus();
  }, [shown, initial]);
  return heading;
}

/** The part of the verification page that answers: by code, link, camera and file. */
export function Checker({ locale, words, formWords, initial, children, findTyped, checkSent }: Props) {
  const { found, onStatement, onFile } = useChecks(initial);
  const [sent, send] = useActionState(checkSent, {});
  const shown = sent.shown ?? found.shown;
  const isScripted = useScripted();
  const heading = useFocusOnAnswer(shown, initial);
  useStatementOfAddress(locale, onStatement);
  return (
    <>
      <div role="status">{found.busy && <Spinner>{words.busy}</Spinner>}</div>
      {found.failed && (
        <Notice tone="error" role="alert">
          <p>{words.noLists}</p>
        </Notice>
      )}
      {children}
      {shown && (
        <VerdictSheet key={shown.checkedAt} locale={locale} shown={shown} words={words} heading={heading} />
      )}
      <CodeForm
        locale={locale}
        words={words}
        formWords={formWords}
        action={findTyped}
        onStatement={onStatement}
      />
      {isScripted && (
        <section className="stack" aria-labelledby="escanear">
          <h2 id="escanear">{words.scan.title}</h2>
          <Scanner words={words.scan} onStatement={onStatement} />
        </section>
      )}
      <section className="stack" aria-labelledby="pdf">
        <h2 id="pdf">{words.file.title}</h2>
        <FileForm
          locale={locale}
          words={words}
          formWords={formWords}
          sent={sent}
          send={send}
          onFile={onFile}
        />
      </section>
      <OfflineNote locale={locale} words={words} />
    </>
  );
}

function OfflineNote({ locale, words }: { locale: Locale; words: VerifyWords }) {
  const kept = useOffline();
  const elapsed = useElapsed();
  const isOnline = useOnline();
  if (kept === null) return null;
  const moment = publicMoment(locale, kept.from);
  return (
    <section className="stack-sm" aria-labelledby="sin-conexion" data-offline="ready">
      <h2 id="sin-conexion">{words.offline.title}</h2>
      <p>{isOnline ? words.offline.ready : filled(words.offline.now, moment)}</p>
      {isOnline && <p className="small muted">{filled(words.offline.lists, moment)}</p>}
      {isOldList(kept.age + elapsed) && <p>{words.offline.old}</p>}
    </section>
  );
}

function useOnline(): boolean {
  const [isOnline, setOnline] = useState(true);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    look();
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
}
