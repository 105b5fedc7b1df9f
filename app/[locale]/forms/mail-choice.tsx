import type { ReactNode } from 'react';
import type { MailAnswer } from '#app/[locale]/forms/mail-answer.ts';
import { RadioGroup } from '#components/content/radio-group.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = {
  context: PageContext;
  token: string;
  action: (data: FormData) => Promise<void>;
  question: string;
  /** What happens, and what to answer when it must not. */
  answers: { yes: string; no: string };
  /** The button's words, where the mail names them. */
  submit?: string;
  /** Where the page has a more likely way on. */
  isSecond?: boolean;
  /** Whether the button was pressed without an answer. */
  isMissing: boolean;
  /** Hidden fields. */
  children?: ReactNode;
};

/**
 * A question on a page that a mail leads to, with no answer chosen. Programs that check mail open its links and press the only button; they
 * do not answer questions (docs/threats.md T05). The answer that does something is neither the first nor the last one.
 */
export const MailChoice = ({
  context,
  token,
  action,
  question,
  answers,
  submit,
  isSecond,
  isMissing,
  children,
}: Props) => {
  const { choice } = context.words.holder;
  const options: { value: MailAnswer; label: string }[] = [
    { value: 'no', label: answers.no },
    { value: 'si', label: answers.yes },
    { value: 'luego', label: choice.unsure },
  ];
  return (
    <form className="stack" action={action}>
      <FormBasics locale={context.locale} token={token} />
      {children}
      <RadioGroup
        name="respuesta"
        legend={question}
        options={options}
        error={isMissing ? choice.empty : undefined}
        words={context.words.frame.form}
      />
      <div className="actions">
        <Button variant={isSecond ? 'second' : 'primary'}>{submit ?? choice.submit}</Button>
      </div>
    </form>
  );
};
