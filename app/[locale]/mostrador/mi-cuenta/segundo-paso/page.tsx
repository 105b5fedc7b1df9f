import { redirect } from 'next/navigation';
import { titleWith } from '#app/[locale]/forms/form-reply.ts';
import { CodeForm } from '#app/[locale]/mostrador/code-form.tsx';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { confirmFactor } from '#app/[locale]/mostrador/mi-cuenta/segundo-paso/actions.ts';
import { NumberedSteps } from '#components/content/numbered-steps.tsx';
import { QrPicture } from '#components/ui/qr-picture.tsx';
import type { Staff } from '#lib/domain/desk/staff.ts';
import { run } from '#lib/server/deps/run.ts';
import { pathToDesk, readStaffVisit } from '#lib/server/desk/require-staff.ts';
import { secondFactorKey } from '#lib/server/staff/second-factor-key.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { readWaitingSecret } from '#lib/usecases/desk/sign-in-staff.ts';

type Entered = { member: Staff; secret: string };

/** A member of staff who has no second factor yet, and the secret that waits for its first code. */
const enterFactor = async ({ locale }: PageContext): Promise<Entered> => {
  const visit = await readStaffVisit();
  if (!visit || visit.member.secondFactor) redirect(pathToDesk(locale, visit));
  const secret = await run(readWaitingSecret)(visit.member.id);
  if (!secret) redirect(pathToDesk(locale, null));
  return { member: visit.member, secret };
};

function FactorPage(context: PageContext, { member, secret }: Entered) {
  return (
    <DeskFrame context={context} staff={null} path="/mostrador/mi-cuenta/segundo-paso">
      <CodeForm
        context={context}
        id="segundoPaso"
        action={confirmFactor}
        words={context.words.deskStaff.factor}
        heading={<Preparation context={context} staff={member} secret={secret} />}
      />
    </DeskFrame>
  );
}

const Preparation = ({ context, staff, secret }: { context: PageContext; staff: Staff; secret: string }) => {
  const { factor: words, setup } = context.words.deskStaff;
  const { uri, qr } = secondFactorKey(staff, secret);
  return (
    <div className="stack">
      <p className="step-text">{setup.step(2)}</p>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <h2>{words.stepsTitle}</h2>
      <NumberedSteps steps={words.steps.map((text) => ({ key: text, text }))} />
      <QrPicture label={words.picture} {...qr} />
      <p>
        {words.key}: <span className="mono break-words">{secret.match(/.{1,4}/g)?.join(' ')}</span>
      </p>
      <a className="quiet" href={uri}>
        {words.open}
      </a>
    </div>
  );
};

const page = defineDeskPage({
  path: '/mostrador/mi-cuenta/segundo-paso',
  title: (context) => titleWith(context, 'segundoPaso', context.words.deskStaff.factor.title),
  who: enterFactor,
  render: FactorPage,
});

export const { generateMetadata } = page;
export default page.Page;
