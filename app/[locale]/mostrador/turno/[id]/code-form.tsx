'use client';

import { fillWithCode } from '#app/[locale]/mostrador/turno/[id]/actions.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import type { FormWords } from '#components/form/form-context.ts';
import type { FormState } from '#components/form/form-state.ts';
import { StepForm } from '#components/form/step-form.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import type { Messages } from '#lib/i18n/messages.ts';

type Props = {
  locale: Locale;
  ticketId: string;
  initial: FormState;
  words: Dictionary['prepare']['desk'];
  formWords: FormWords;
  messages: Messages;
};

/** Takes the code that a person brings. A scanner types it and presses Enter. */
export const PreparedCodeForm = ({ words, ...props }: Props) => (
  <StepForm
    id="codigoPreparado"
    action={fillWithCode}
    initial={props.initial}
    messages={props.messages}
    words={props.formWords}
    heading={<h2>{words.title}</h2>}
    className="stack"
  >
    <FormBasics locale={props.locale} turno={props.ticketId} />
    <TextField
      name="preparedCode"
      label={words.code}
      hint={words.codeHint}
      width="short"
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      beside={<Button variant="second">{words.fill}</Button>}
    />
  </StepForm>
);
