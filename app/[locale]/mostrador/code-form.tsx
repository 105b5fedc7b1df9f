import type { ReactNode } from 'react';
import { keptReply } from '#app/[locale]/forms/form-reply.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { emptyForm, type FormState } from '#components/form/form-state.ts';
import { StepForm } from '#components/form/step-form.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { deskMessagesFor } from '#lib/i18n/messages.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = {
  context: PageContext;
  id: 'codigo' | 'segundoPaso';
  action: (state: FormState, data: FormData) => Promise<FormState>;
  words: { label: string; hint?: string; submit: string };
  heading: ReactNode;
};

/** A field for a code. `one-time-code` lets the browser or the keyboard suggest it. */
export const CodeForm = async ({ context, id, action, words, heading }: Props) => (
  <StepForm
    id={id}
    action={action}
    initial={(await keptReply(id)) ?? emptyForm()}
    words={context.words.frame.form}
    messages={deskMessagesFor(context.words, 'code', 'staff')}
    heading={heading}
  >
    <FormBasics locale={context.locale} />
    <TextField
      name="code"
      label={words.label}
      hint={words.hint}
      width="short"
      inputMode={words.hint ? 'text' : 'numeric'}
      autoComplete="one-time-code"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
    />
    <div className="actions">
      <Button>{words.submit}</Button>
    </div>
  </StepForm>
);
