'use client';

import { type ChangeEvent, type DragEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Field } from '#components/form/field.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import type { FormWords } from '#components/form/form-context.ts';
import { Button } from '#components/ui/button.tsx';
import { useCryptography } from '#components/ui/use-cryptography.ts';
import { type FileAnswer, type FileProblem, problemOf, type VerifyWords } from '#components/verify/answer.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';

type Props = {
  locale: Locale;
  words: VerifyWords;
  formWords: FormWords;
  /** What the server said of the file that was sent. */
  sent: FileAnswer;
  send: (data: FormData) => void;
  /** Checks a file on this device. */
  onFile: (file: File) => void;
};

/**
 * The form for a PDF, to choose or drop. It is checked on the device as soon as it is chosen; where the browser has no scripts or may use no
 * cryptography, a button sends it.
 */
export function FileForm({ locale, words, formWords, sent, send, onFile }: Props) {
  const [problem, setProblem] = useState<FileProblem | undefined>();
  const checksHere = useCryptography();
  const input = useRef<HTMLInputElement>(null);
  const shown = problem ?? sent.problem;
  const error = shown ? words.file[shown] : sent.message;

  const take = (file: File | undefined) => {
    const found = file && problemOf(file);
    setProblem(found);
    if (file && !found && checksHere) onFile(file);
  };
  const takeChosen = useEffectEvent(() => take(input.current?.files?.[0]));
  // A file that was chosen before the scripts came stands only in the page.
  useEffect(() => {
    if (checksHere) takeChosen();
  }, [checksHere]);
  const onChange = (event: ChangeEvent<HTMLInputElement>) => take(event.currentTarget.files?.[0]);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    if (input.current && !checksHere) input.current.files = event.dataTransfer.files;
    take(event.dataTransfer.files[0]);
  };

  return (
    <form className="stack" action={send} onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <FormBasics locale={locale} />
      <Field
        id="archivo"
        label={words.file.label}
        hint={checksHere ? words.file.hint : words.file.hintSent}
        error={error}
        words={formWords}
      >
        <input
          ref={input}
          id="archivo"
          name="file"
          type="file"
          accept="application/pdf,.pdf"
          className="input input--file"
          aria-describedby={error ? 'archivo-hint archivo-error' : 'archivo-hint'}
          onChange={onChange}
        />
      </Field>
      {!checksHere && (
        <div className="actions">
          <Button variant="second">{words.file.submit}</Button>
        </div>
      )}
    </form>
  );
}
