import { redirect } from 'next/navigation';
import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { goOnProven } from '#app/[locale]/tramite/identificado/actions.ts';
import { StepFrame, StepHeading } from '#app/[locale]/tramite/step-frame.tsx';
import { waitWords } from '#app/[locale]/tramite/wait-notice.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { maskCurp } from '#lib/domain/curp/curp.ts';
import { maskEmail } from '#lib/domain/email/email.ts';
import type { Request } from '#lib/domain/request/request.ts';
import { type KeptIdentity, readIdentity } from '#lib/server/visit/identity-cookie.ts';
import { type PageContext, pathOf } from '#lib/server/visit/page.ts';
import { identityProviderName, readProvableVisit } from '#lib/server/visit/provable-visit.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import { countLook } from '#lib/server/visit/staff-look.ts';

async function titleOf({ words }: PageContext) {
  const [visit, provider] = await Promise.all([readProvableVisit(), identityProviderName()]);
  const kept = visit && (await readIdentity(visit));
  if (kept && 'curp' in kept) return words.proof.title;
  return say(words.proof.failures[failureOf(kept)].title, provider ?? '');
}

/** The page after the identity provider. Coming here changes nothing; the button does (docs/threats.md T07). */
async function IdentifiedPage(context: PageContext, { query: notice }: Asked) {
  const visit = await readProvableVisit();
  if (!visit) redirect(pathOf(context.locale, await readVisit()));
  await countLook(context.locale, visit);
  const [kept, provider] = await Promise.all([readIdentity(visit), identityProviderName()]);
  const name = provider ?? '';
  const wait = waitWords(context, notice);
  return (
    <StepFrame context={context} step="identity" path="/tramite/identificado" visit={visit}>
      <FailureNotice context={context} notice={notice} />
      {wait && <Notice tone="warn">{wait}</Notice>}
      {kept && 'curp' in kept ? (
        <GoOn context={context} name={name} request={visit.request} />
      ) : (
        <TryAgain context={context} name={name} failure={failureOf(kept)} />
      )}
    </StepFrame>
  );
}

type Failure = keyof PageContext['words']['proof']['failures'];
type PartProps = { context: PageContext; name: string };

const say = (words: string | ((name: string) => string), name: string) =>
  typeof words === 'string' ? words : words(name);

const failureOf = (kept: KeptIdentity | null): Failure =>
  kept && 'failure' in kept && kept.failure !== 'notNow' ? kept.failure : 'none';

const GoOn = ({ context, name, request }: PartProps & { request: Request }) => {
  const { proof } = context.words;
  const facts = [
    { label: proof.curp, value: <span className="mono">{maskCurp(request.curp)}</span> },
    { label: proof.email, value: request.email === null ? '' : maskEmail(request.email) },
  ];
  return (
    <>
      <StepHeading context={context} step="identity">
        {proof.title}
      </StepHeading>
      <p className="lead">{proof.lead(name)}</p>
      <Facts facts={facts} />
      <form className="actions" action={goOnProven}>
        <FormBasics locale={context.locale} tramite={request.id} />
        <Button>{proof.submit}</Button>
      </form>
      <p className="muted">{proof.notYours}</p>
    </>
  );
};

const TryAgain = ({ context, name, failure }: PartProps & { failure: Failure }) => {
  const { proof } = context.words;
  const { title, text } = proof.failures[failure];
  return (
    <>
      <StepHeading context={context} step="identity">
        {say(title, name)}
      </StepHeading>
      <p className="lead">{say(text, name)}</p>
      <div className="actions">
        <LinkButton href={`/identificarse?idioma=${context.locale}`}>
          {failure === 'none' ? proof.button(name) : proof.again(name)}
        </LinkButton>
        <LinkButton variant="link" href={`/${context.locale}/ayuda`}>
          {proof.offices}
        </LinkButton>
      </div>
    </>
  );
};

const page = definePage({ path: '/tramite/identificado', title: titleOf, render: IdentifiedPage });

export const { generateMetadata } = page;
export default page.Page;
