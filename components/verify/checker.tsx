'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import type { StepAction } from '#components/form/ask-server.ts';
import { ErrorSummary } from '#components/form/error-summary.tsx';
import type { FormWords } from '#components/form/form-context.ts';
import { keepTitle } from '#components/ui/keep-title.ts';
import { Notice } from '#components/ui/notice.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { useScripted } from '#components/ui/use-scripted.ts';
import type { FileAnswer, ShownVerdict, VerifyWords } from '#components/verify/answer.ts';
import { CodeForm } from '#components/verify/code-form.tsx';
import { FileForm } from '#components/verify/file-form.tsx';
import { headlineOf } from '#components/verify/headline.ts';
import { OfflineNote } from '#components/verify/offline-note.tsx';
import { Scanner } from '#components/verify/scanner.tsx';
import { useChecks } from '#components/verify/use-checks.ts';
import { useChosenFile } from '#components/verify/use-chosen-file.ts';
import { useTypedCode } from '#components/verify/use-typed-code.ts';
import { asksAgain, VerdictSheet } from '#components/verify/verdict-sheet.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { findStatement } from '#lib/domain/document/statement.ts';

type Props = {
  locale: Locale;
  words: VerifyWords;
  formWords: FormWords;
  /** The server's answer about the document that the address names; null when it names none. */
  initial: ShownVerdict | null;
  /** The code of the address, when no document has it. */
  given?: string;
  /** The h1 and what stands under it. */
  heading: ReactNode;
  /** Why there is no answer. */
  children?: ReactNode;
  /** What people may look up, below the forms. */
  more: ReactNode;
  findTyped: StepAction;
  checkSent: (state: FileAnswer, data: FormData) => Promise<FileAnswer>;
};

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

/** A new answer takes the focus and the title. Those of the answer that came with the page are the browser's and the server's. */
function useArrivalOfAnswer(shown: ShownVerdict | null, { initial, words, locale }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown === initial) return;
    heading.current?.focus();
    if (shown) return keepTitle(() => `${headlineOf(shown, words, locale).title} – ${words.title}`);
    document.title = words.title;
  }, [shown, initial, words, locale]);
  return heading;
}

/** The three ways to check, and what was tried in each. One try at a time has something to say. */
function useWays({ initial, given, words, findTyped, checkSent }: Props) {
  const { found, onStatement, onFile, forget } = useChecks(initial);
  const chosen = useChosenFile({
    words: words.file,
    action: checkSent,
    onFile,
    onTry: () => {
      forget();
      typed.forget();
    },
  });
  const typed = useTypedCode({
    given,
    words: words.code,
    action: findTyped,
    onStatement,
    onTry: () => {
      forget();
      chosen.forget();
    },
  });
  const problems = [
    { message: chosen.error, fieldId: 'archivo', attempt: chosen.attempt },
    { message: typed.error, fieldId: 'codigo', attempt: typed.attempt },
  ].flatMap(({ message, ...rest }) => (message ? [{ message, ...rest }] : []));
  const shown = problems.length > 0 ? null : (chosen.shown ?? found.shown);
  return { found, onStatement, chosen, typed, problems, shown };
}

/** The part of the verification page that answers: by file, camera, link and code. */
export function Checker(props: Props) {
  const { locale, words, formWords, heading, children, more } = props;
  const ways = useWays(props);
  const { found, problems, shown, onStatement } = ways;
  const answer = useArrivalOfAnswer(shown, props);
  useStatementOfAddress(locale, onStatement);
  const forms = <Forms {...props} {...ways} />;
  return (
    <>
      {problems.length > 0 && (
        <ErrorSummary problems={problems} words={formWords} attempt={problems[0]?.attempt ?? ''} />
      )}
      {heading}
      <div role="status">{found.busy && <Spinner>{words.busy}</Spinner>}</div>
      {found.failed && (
        <Notice tone="error" role="alert">
          <p>{words.noLists}</p>
        </Notice>
      )}
      {children}
      {shown && (
        <VerdictSheet key={shown.checkedAt} shown={shown} words={words} locale={locale} heading={answer} />
      )}
      {shown && !asksAgain(shown.state) ? (
        <details key={`forms ${shown.checkedAt}`}>
          <summary className="min-h-touch py-2 text-link underline underline-offset-[.2em]">
            {words.again}
          </summary>
          <div className="stack-lg pt-4">{forms}</div>
        </details>
      ) : (
        forms
      )}
      <div>
        <OfflineNote words={words} locale={locale} />
        {more}
      </div>
    </>
  );
}

type FormsProps = Pick<Props, 'locale' | 'words' | 'formWords'> &
  Pick<ReturnType<typeof useWays>, 'chosen' | 'typed' | 'onStatement'>;

function Forms({ locale, words, formWords, chosen, typed, onStatement }: FormsProps) {
  const isScripted = useScripted();
  return (
    <>
      <FileForm locale={locale} words={words.file} formWords={formWords} chosen={chosen} />
      <section className="stack" aria-labelledby="qr">
        <h2 id="qr">{words.scan.title}</h2>
        <p>{words.scan.lead}</p>
        {isScripted && <Scanner words={words.scan} onStatement={onStatement} />}
      </section>
      <CodeForm locale={locale} words={words} formWords={formWords} typed={typed} />
    </>
  );
}
