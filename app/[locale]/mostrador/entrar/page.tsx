import { redirect } from 'next/navigation';
import type { Asked } from '#app/[locale]/define-page.tsx';
import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { signIn } from '#app/[locale]/mostrador/entrar/actions.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { emptyForm } from '#components/form/form-state.ts';
import { PasswordField } from '#components/form/password-field.tsx';
import { StepForm } from '#components/form/step-form.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { deskMessagesFor } from '#lib/i18n/messages.ts';
import { readStaff } from '#lib/server/desk/require-staff.ts';
import { firstRoomOf } from '#lib/server/desk/rooms.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** Sends a member of staff who signed in to the desk. */
const onlySignedOut = async ({ locale }: PageContext): Promise<object> => {
  const session = await readStaff();
  if (session) redirect(`/${locale}${firstRoomOf(session.staff.role)}`);
  return {};
};

async function SignInPage(context: PageContext, _: object, { query: { aviso } }: Asked) {
  const { signIn: words, messages } = context.words.deskStaff;
  return (
    <DeskFrame context={context} staff={null} path="/mostrador/entrar" aside={<Lost context={context} />}>
      {aviso === 'salida' && <Notice role="status">{words.left}</Notice>}
      {aviso === 'cerrada' && (
        <Notice tone="warn" role="status">
          {words.ended}
        </Notice>
      )}
      {aviso === 'tiempo' && (
        <Notice tone="warn" role="status">
          {messages['staff.gone']}
        </Notice>
      )}
      <SignInForm context={context} initial={(await keptReply('entrar')) ?? emptyForm()} />
    </DeskFrame>
  );
}

const Lost = ({ context }: { context: PageContext }) => {
  const { signIn: words } = context.words.deskStaff;
  return (
    <>
      <h2>{words.lostTitle}</h2>
      <p>{words.lostText}</p>
    </>
  );
};

const SignInForm = ({
  context,
  initial,
}: {
  context: PageContext;
  initial: ReturnType<typeof emptyForm>;
}) => {
  const { locale, words } = context;
  const { signIn: said, show, hide } = words.deskStaff;
  const heading = (
    <div className="stack">
      <h1>{said.title}</h1>
      <p className="lead">{said.lead}</p>
      <a className="quiet" href={`/${locale}/tramite`}>
        {said.toService}
      </a>
    </div>
  );
  return (
    <StepForm
      id="entrar"
      action={signIn}
      initial={initial}
      words={words.frame.form}
      messages={deskMessagesFor(context.words, 'email', 'password', 'staff')}
      heading={heading}
    >
      <FormBasics locale={locale} />
      <TextField
        name="email"
        label={said.email}
        type="text"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <PasswordField
        name="password"
        label={said.password}
        autoComplete="current-password"
        words={{ show, hide }}
      />
      <div className="actions">
        <Button>{said.submit}</Button>
      </div>
    </StepForm>
  );
};

const page = defineDeskPage({
  path: '/mostrador/entrar',
  title: (context) => titleWith(context, 'entrar', context.words.deskStaff.signIn.title),
  who: onlySignedOut,
  render: SignInPage,
});

export const { generateMetadata } = page;
export default page.Page;
