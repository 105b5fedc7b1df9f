import type { Asked } from '#app/[locale]/define-page.tsx';
import { anybody } from '#app/[locale]/forms/action.ts';
import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { choosePassword } from '#app/[locale]/mostrador/primera-vez/[token]/actions.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { emptyForm, type FormState } from '#components/form/form-state.ts';
import { PasswordField } from '#components/form/password-field.tsx';
import { StepForm } from '#components/form/step-form.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import type { Staff } from '#lib/domain/desk/staff.ts';
import { shownEmail } from '#lib/domain/email/email.ts';
import { deskMessagesFor } from '#lib/i18n/messages.ts';
import { run } from '#lib/server/deps/run.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { inspectSetup } from '#lib/usecases/desk/manage-staff.ts';

/** Opening the link changes nothing, so that the administrator who passes it on may look at it. */
async function SetupPage(context: PageContext, _: object, { params: { token } }: Asked<'token'>) {
  const member = await run(inspectSetup)(token);
  const initial = (await keptReply('primeraVez')) ?? emptyForm();
  return (
    <DeskFrame context={context} staff={null} path={`/mostrador/primera-vez/${token}`}>
      {member ? (
        <SetupForm context={context} token={token} member={member} initial={initial} />
      ) : (
        <Gone context={context} />
      )}
    </DeskFrame>
  );
}

const Gone = ({ context }: { context: PageContext }) => {
  const { setup: words } = context.words.deskStaff;
  return (
    <>
      <h1>{words.goneTitle}</h1>
      <p className="lead">{words.goneText}</p>
      <div className="actions">
        <LinkButton href={`/${context.locale}/mostrador/entrar`}>{words.toSignIn}</LinkButton>
      </div>
    </>
  );
};

type FormProps = { context: PageContext; token: string; member: Staff; initial: FormState };

const SetupForm = ({ context, token, member, initial }: FormProps) => {
  const { locale, words } = context;
  const { setup, show, hide } = words.deskStaff;
  const heading = (
    <div className="stack">
      <p className="step-text">{setup.step(1)}</p>
      <h1>{setup.title}</h1>
      <p className="lead">{setup.lead(member.name)}</p>
      <p>
        {setup.email}: <b>{shownEmail(member.email)}</b>
      </p>
    </div>
  );
  return (
    <StepForm
      id="primeraVez"
      action={choosePassword}
      initial={initial}
      words={words.frame.form}
      messages={deskMessagesFor(context.words, 'password', 'passwordAgain')}
      heading={heading}
    >
      <FormBasics locale={locale} token={token} />
      <PasswordField
        name="password"
        label={setup.password}
        hint={setup.passwordHint}
        autoComplete="new-password"
        words={{ show, hide }}
      />
      <PasswordField
        name="passwordAgain"
        label={setup.passwordAgain}
        autoComplete="new-password"
        words={{ show, hide }}
      />
      <div className="actions">
        <Button>{setup.submit}</Button>
      </div>
    </StepForm>
  );
};

const page = defineDeskPage({
  path: '/mostrador/primera-vez',
  title: async (context, { params: { token } }) => {
    const { title, goneTitle } = context.words.deskStaff.setup;
    return titleWith(context, 'primeraVez', (await run(inspectSetup)(token)) ? title : goneTitle);
  },
  who: anybody,
  render: SetupPage,
});

export const { generateMetadata } = page;
export default page.Page;
