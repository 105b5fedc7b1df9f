'use client';

import type { ChangeEvent, DragEvent } from 'react';
import { Field } from '#components/form/field.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import type { FormWords } from '#components/form/form-context.ts';
import { Button } from '#components/ui/button.tsx';
import type { VerifyWords } from '#components/verify/answer.ts';
import type { useChosenFile } from '#components/verify/use-chosen-file.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';

type Props = {
  locale: Locale;
  words: VerifyWords['file'];
  formWords: FormWords;
  chosen: ReturnType<typeof useChosenFile>;
};

/**
 * The form for a PDF, to choose or drop. It is checked on the device as soon as it is chosen; where the browser has no scripts or may use no
 * cryptography, a button sends it.
 */
export function FileForm({ locale, words, formWords, chosen }: Props) {
  const { error, input, checksHere, take, drop, send, onSubmit } = chosen;
  const onChange = (event: ChangeEvent<HTMLInputElement>) => take(event.currentTarget.files?.[0]);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    drop(event.dataTransfer.files);
  };
  return (
    <form
      className="stack"
      action={send}
      onSubmit={onSubmit}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <FormBasics locale={locale} />
      <Field
        id="archivo"
        label={words.label}
        hint={checksHere ? words.hint : words.hintSent}
        error={error}
        words={formWords}
        isHeading
      >
        <input
          ref={input}
          id="archivo"
          name="file"
          type="file"
          accept="application/pdf,.pdf,image/*"
          className="input input--file"
          aria-describedby={error ? 'archivo-hint archivo-error' : 'archivo-hint'}
          aria-invalid={error ? true : undefined}
          onChange={onChange}
        />
      </Field>
      {!checksHere && (
        <div className="actions">
          <Button variant="second">{words.submit}</Button>
        </div>
      )}
    </form>
  );
}
