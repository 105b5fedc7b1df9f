import type { ReactNode } from 'react';
import { keptReply } from '#app/[locale]/forms/form-reply.ts';
import { renewCodes } from '#app/[locale]/mostrador/mi-cuenta/actions.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { emptyForm } from '#components/form/form-state.ts';
import { PasswordField } from '#components/form/password-field.tsx';
import { StepForm } from '#components/form/step-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { deskMessagesFor } from '#lib/i18n/messages.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; children: ReactNode };

/** Asks for the password again, for new backup codes. `children` are above it and below the errors. */
export const RenewForm = async ({ context, children }: Props) => {
  const { locale, words } = context;
  const { account, signIn, show, hide } = words.deskStaff;
  return (
    <StepForm
      id="miCuenta"
      action={renewCodes}
      initial={(await keptReply('miCuenta')) ?? emptyForm()}
      words={words.frame.form}
      messages={deskMessagesFor(words, 'password', 'staff')}
      heading={children}
    >
      <FormBasics locale={locale} />
      <PasswordField
        name="password"
        label={signIn.password}
        autoComplete="current-password"
        words={{ show, hide }}
      />
      <div className="actions">
        <Button variant="second">{account.codesSubmit}</Button>
      </div>
    </StepForm>
  );
};
