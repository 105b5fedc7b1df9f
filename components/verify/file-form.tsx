'use client';

import { type ChangeEvent, type DragEvent, useActionState, useRef, useState } from 'react';
import { Field } from '#components/form/field.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import type { FormWords } from '#components/form/form-context.ts';
import { Button } from '#components/ui/button.tsx';
import { useScripted } from '#components/ui/use-scripted.ts';
import type { FileAnswer, FileProblem, VerifyWords } from '#components/verify/answer.ts';
import { VerdictSheet } from '#components/verify/verdict-sheet.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';

type Props = {
  locale: Locale;
  words: VerifyWords;
  formWords: FormWords;
  action: (state: FileAnswer, data: FormData) => Promise<FileAnswer>;
  /** Checks a file on this device. False when the server must answer. */
  onFile: (file: File) => boolean;
};

const mostBytes = 1_000_000;

/** The form for a PDF, to choose or drop. Checks it on the device; without JavaScript it sends the file. */
export function FileForm({ locale, words, formWords, action, onFile }: Props) {
  const [sent, formAction] = useActionState(action, {});
  const [problem, setProblem] = useState<FileProblem | undefined>();
  const isScripted = useScripted();
  const form = useRef<HTMLFormElement>(null);
  const shown = problem ?? sent.problem;
  const error = shown ? words.file[shown] : sent.message;

  const take = (file: File | undefined) => {
    const tooLarge = file !== undefined && file.size > mostBytes;
    setProblem(tooLarge ? 'tooLarge' : undefined);
    if (!file || tooLarge) return;
    if (!onFile(file)) form.current?.requestSubmit();
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => take(event.currentTarget.files?.[0]);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };

  return (
    <form
      ref={form}
      className="stack"
      action={formAction}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <FormBasics locale={locale} />
      <Field
        id="archivo"
        label={words.file.label}
        hint={isScripted ? words.file.hint : words.file.hintPlain}
        error={error}
        words={formWords}
      >
        <input
          id="archivo"
          name="file"
          type="file"
          accept="application/pdf,.pdf"
          className="input input--file"
          aria-describedby={error ? 'archivo-hint archivo-error' : 'archivo-hint'}
          onChange={onChange}
        />
      </Field>
      {!isScripted && (
        <div className="actions">
          <Button variant="second">{words.file.submit}</Button>
        </div>
      )}
      {sent.shown && <VerdictSheet shown={sent.shown} words={words} />}
    </form>
  );
}
