import { redirect } from 'next/navigation';
import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { deskSlotOf } from '#app/[locale]/journey-slots.ts';
import { birthFacts, longDate } from '#app/[locale]/tramite/birth-facts.tsx';
import { accept, deny, giveNames } from '#app/[locale]/tramite/identidad/actions.ts';
import { NamesForm } from '#app/[locale]/tramite/identidad/names-form.tsx';
import { Rebind, StepUp, Unlock } from '#app/[locale]/tramite/identidad/proof-parts.tsx';
import { StepFrame, StepHeading } from '#app/[locale]/tramite/step-frame.tsx';
import type { DeskSlot } from '#app/[locale]/visit/desk-slot.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { emptyForm } from '#components/form/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import { CurpAnatomy } from '#components/ui/curp-anatomy.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { birthPlaceOf } from '#lib/domain/basics/entities.ts';
import { decodeCurp } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import { type IdentityCheck, mostNameTries } from '#lib/domain/number/disclosure.ts';
import type { Addressed, EmailConfirmed, Identified } from '#lib/domain/request/request.ts';
import { messagesFor } from '#lib/i18n/messages.ts';
import { run } from '#lib/server/deps/run.ts';
import { enterStep, inStage, type PageContext } from '#lib/server/visit/page.ts';
import { auditOnce } from '#lib/server/visit/visit-audit.ts';
import { referRequest, viewIdentity } from '#lib/usecases/request/identify-person.ts';

type Request = EmailConfirmed | Identified | Addressed;
type PartProps = { context: PageContext; request: Request };

async function IdentityPage(context: PageContext, { query }: Asked) {
  const visit = await enterStep(context.locale, 'identity');
  const request = inStage(visit.request, 'emailConfirmed', 'identified', 'addressed');
  const { check, registered } = await run(viewIdentity)(request);
  if (check === 'refer') {
    await run(referRequest)(request.id);
    redirect(`/${context.locale}/tramite/otra-via`);
  }
  const desk = await deskSlotOf(context, visit);
  if (check === 'confirm') await auditOnce(visit, 'identity.shown');
  return (
    <StepFrame
      context={context}
      step="identity"
      visit={visit}
      help={check === 'confirm' || asksNames(check) ? identityHelp(context, check) : undefined}
      switchForm={asksNames(check) ? 'nombre' : undefined}
    >
      <FailureNotice context={context} notice={query} />
      <Check context={context} request={request} check={check} registered={registered} desk={desk} />
    </StepFrame>
  );
}

const asksNames = (check: IdentityCheck) => check === 'matchNames' || check === 'declareNames';

type CheckProps = PartProps & { check: IdentityCheck; registered: Person | null; desk: DeskSlot | null };

/** The part of the page for what the person must still do before the number is shown (docs/threats.md §2). */
const Check = ({ check, registered, desk, ...part }: CheckProps) => {
  if (check === 'stepUp') return <StepUp {...part} />;
  if (check === 'rebind') return <Rebind {...part} />;
  if (check === 'unlock') return <Unlock {...part} desk={desk} />;
  return check === 'confirm' && registered ? (
    <Confirm {...part} person={registered} />
  ) : (
    <Names {...part} desk={desk} isMatch={check === 'matchNames'} />
  );
};

const identityHelp = ({ words, locale }: PageContext, check: IdentityCheck) => {
  const { help } = words.journey.identity;
  const oneName = {
    question: help.oneNameQuestion,
    answer: (
      <>
        {help.oneNameAnswer} <a href={`/${locale}/ayuda`}>{help.oneNameLink}</a>
      </>
    ),
  };
  const items = [
    {
      question: help.wrongQuestion,
      answer: (
        <>
          {help.wrongAnswer} <a href={`/${locale}/ayuda/curp`}>{help.wrongLink}</a>
        </>
      ),
    },
    { question: help.notYouQuestion, answer: help.notYouAnswer },
    ...(asksNames(check) ? [oneName] : []),
  ];
  return { title: help.title, items };
};

const Confirm = ({ context, request, person }: PartProps & { person: Person }) => {
  const { identity, sexes } = context.words.journey;
  const { givenNames, firstSurname, secondSurname } = person.name;
  const names = [
    { label: identity.givenNames, value: givenNames },
    { label: identity.firstSurname, value: firstSurname },
    { label: identity.secondSurname, value: secondSurname || identity.none },
  ];
  return (
    <>
      <StepHeading context={context} step="identity">
        {identity.title}
      </StepHeading>
      <p className="lead">{identity.lead}</p>
      <Facts facts={[...names, ...birthFacts(context, person)]} />
      <form className="actions" action={accept}>
        <FormBasics locale={context.locale} tramite={request.id} />
        <Button>{identity.yes}</Button>
        <Button variant="second" formAction={deny}>
          {identity.no}
        </Button>
        <a className="quiet" href={`/${context.locale}/ayuda/curp`}>
          {identity.wrong}
        </a>
      </form>
      <Panel title={identity.anatomy} id="anatomia">
        <CurpAnatomy
          curp={request.curp}
          name={person.name}
          words={context.words.frame.curp}
          says={{
            birthDate: longDate(context, person.birthDate),
            sex: sexes[person.sex].toLowerCase(),
            entity: birthPlaceOf(person.birthEntity),
          }}
        />
      </Panel>
    </>
  );
};

/** A person may have mistyped once; whoever is refused twice may be right. */
const triesToInsist = 2;

const nameSubjects = ['givenNames', 'firstSurname', 'secondSurname', 'namePart', 'names'] as const;

type NamesProps = PartProps & { isMatch: boolean; desk: DeskSlot | null };

const Names = async ({ context, request, isMatch, desk }: NamesProps) => {
  const { identity } = context.words.journey;
  const { birthDate, sex, entity } = decodeCurp(request.curp);
  const isTyped = 'person' in request && (request.source === 'declared' || request.source === 'seen');
  const declared = isTyped ? request.person.name : {};
  const tried = request.triedNames.length;
  return (
    <>
      <NamesForm
        id="nombre"
        action={giveNames}
        locale={context.locale}
        requestId={request.id}
        initial={(await keptReply('nombre')) ?? emptyForm(declared)}
        heading={
          <StepHeading context={context} step="identity">
            {identity.namesTitle}
          </StepHeading>
        }
        lead={isMatch ? identity.matchLead : identity.namesLead}
        tries={isMatch && tried > 0 ? identity.triesLeft(mostNameTries - tried) : undefined}
        words={{
          givenNames: identity.givenNames,
          firstSurname: identity.firstSurname,
          secondSurnameOptional: identity.secondSurnameOptional,
          secondSurnameHint: identity.secondSurnameHint,
          submit: identity.submit,
        }}
        insisting={
          desk?.nameAsSeen ?? { label: identity.insist, hint: identity.insistHint, afterTries: triesToInsist }
        }
        formWords={context.words.frame.form}
        messages={messagesFor(context.words, ...nameSubjects)}
      />
      {!isMatch && (
        <section className="stack">
          <h2>{identity.whatCurpSays}</h2>
          <Facts facts={birthFacts(context, { birthDate, sex, birthEntity: entity })} />
        </section>
      )}
      <form action={deny}>
        <FormBasics locale={context.locale} tramite={request.id} />
        <Button variant="second">{identity.no}</Button>
      </form>
    </>
  );
};

const page = definePage({
  path: '/tramite/identidad',
  title: (context) => titleWith(context, 'nombre', context.words.journey.identity.title),
  render: IdentityPage,
});

export const { generateMetadata } = page;
export default page.Page;
