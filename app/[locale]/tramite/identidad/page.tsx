import { redirect } from 'next/navigation';
import { cache } from 'react';
import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { deskSlotOf, readerContext } from '#app/[locale]/journey-slots.ts';
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
import { Folded } from '#components/ui/folded.tsx';
import { birthPlaceOf } from '#lib/domain/basics/entities.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { decodeCurp } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import { type IdentityCheck, mostNameTries, triesLeftOf } from '#lib/domain/number/disclosure.ts';
import type { Addressed, EmailConfirmed, Identified } from '#lib/domain/request/request.ts';
import { messagesFor } from '#lib/i18n/messages.ts';
import { run } from '#lib/server/deps/run.ts';
import { enterStep, inStage, type PageContext } from '#lib/server/visit/page.ts';
import { auditOnce } from '#lib/server/visit/visit-audit.ts';
import { referRequest, viewIdentity } from '#lib/usecases/request/identify-person.ts';

type Request = EmailConfirmed | Identified | Addressed;
type PartProps = { context: PageContext; request: Request };

/** The visit and what it must still show. Asked once for the title and the page. */
const askedIdentity = cache(async (locale: Locale) => {
  const visit = await enterStep(locale, 'identity');
  const request = inStage(visit.request, 'emailConfirmed', 'identified', 'addressed');
  return { visit, request, ...(await run(viewIdentity)(request)) };
});

async function IdentityPage(page: PageContext, { query }: Asked) {
  const { visit, request, check, registered } = await askedIdentity(page.locale);
  if (check === 'refer') {
    await run(referRequest)(request.id);
    redirect(`/${page.locale}/tramite/otra-via`);
  }
  const context = await readerContext(page, visit);
  const desk = await deskSlotOf(context, visit);
  if (check === 'confirm') await auditOnce(visit, 'identity.shown');
  return (
    <StepFrame
      context={context}
      step="identity"
      visit={visit}
      help={asksNames(check) ? namesHelp(context) : undefined}
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

const namesHelp = ({ words, locale }: PageContext) => {
  const { help } = words.journey.identity;
  const answer = (
    <>
      {help.oneNameAnswer} <a href={`/${locale}/ayuda`}>{help.oneNameLink}</a>
    </>
  );
  return { title: help.title, items: [{ question: help.oneNameQuestion, answer }] };
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
      <Folded title={identity.anatomy}>
        <CurpAnatomy
          curp={request.curp}
          name={person.name}
          words={context.words.frame.curp}
          says={{
            birthDate: longDate(context, person.birthDate),
            sex: sexes[person.sex].toLowerCase(),
            entity: person.birthEntity === 'NE' ? identity.abroad : birthPlaceOf(person.birthEntity),
          }}
        />
      </Folded>
    </>
  );
};

/** A person may have mistyped once; whoever is refused twice may be right. */
const triesToInsist = 2;

const nameSubjects = ['givenNames', 'firstSurname', 'secondSurname', 'namePart', 'names'] as const;

/** What the page says for each number of tries, because its script cannot get a function. */
const tryWords = ({ triesLeft, lastTry }: PageContext['words']['journey']['identity']) => {
  const counts = Array.from({ length: mostNameTries }, (_, index) => index + 1);
  return { left: Object.fromEntries(counts.map((count) => [count, triesLeft(count)])), last: lastTry };
};

/** The facts in the CURP, with which the person sees at once whether it is theirs. */
const WhatCurpSays = ({ context, curp }: { context: PageContext; curp: Request['curp'] }) => {
  const { birthDate, sex, entity } = decodeCurp(curp);
  return (
    <section className="stack-sm">
      <h2>{context.words.journey.identity.whatCurpSays}</h2>
      <Facts facts={birthFacts(context, { birthDate, sex, birthEntity: entity })} />
    </section>
  );
};

type NamesProps = PartProps & { isMatch: boolean; desk: DeskSlot | null };

const Names = async ({ context, request, isMatch, desk }: NamesProps) => {
  const { identity } = context.words.journey;
  const isTyped = 'person' in request && (request.source === 'declared' || request.source === 'seen');
  const declared = isTyped ? request.person.name : (desk?.prepared?.name ?? {});
  const shown = (await keptReply('nombre')) ?? emptyForm(declared);
  const triesLeft = `${triesLeftOf(request)}`;
  return (
    <>
      <NamesForm
        id="nombre"
        action={giveNames}
        locale={context.locale}
        requestId={request.id}
        initial={{ ...shown, values: { ...shown.values, triesLeft } }}
        heading={
          <StepHeading context={context} step="identity">
            {identity.namesTitle}
          </StepHeading>
        }
        lead={isMatch ? identity.matchLead : identity.namesLead}
        facts={!isMatch && <WhatCurpSays context={context} curp={request.curp} />}
        tries={isMatch ? tryWords(identity) : undefined}
        words={{
          givenNames: identity.givenNames,
          firstSurname: identity.firstSurname,
          secondSurnameOptional: identity.secondSurnameOptional,
          secondSurnameHint: identity.secondSurnameHint,
          submit: identity.submit,
          swap: identity.swap,
        }}
        insisting={
          desk?.nameAsSeen ?? { label: identity.insist, hint: identity.insistHint, afterTries: triesToInsist }
        }
        formWords={context.words.frame.form}
        messages={messagesFor(context.words, ...nameSubjects)}
      />
      <form action={deny}>
        <FormBasics locale={context.locale} tramite={request.id} />
        <Button variant="second">{identity.no}</Button>
      </form>
    </>
  );
};

/** The title says what the page asks: the name, a proof, or whether it is the person. */
const titleOf = async (context: PageContext): Promise<string> => {
  const { check, visit, request } = await askedIdentity(context.locale);
  const { holder, journey } = (await readerContext(context, visit)).words;
  const desk = check === 'unlock' ? await deskSlotOf(context, visit) : null;
  if (desk) return desk.lockedNumber(request).title;
  if (check === 'stepUp' || check === 'rebind' || check === 'unlock') return holder[check].title;
  const { namesTitle, title } = journey.identity;
  return titleWith(context, 'nombre', asksNames(check) ? namesTitle : title);
};

const page = definePage({
  path: '/tramite/identidad',
  title: titleOf,
  render: IdentityPage,
});

export const { generateMetadata } = page;
export default page.Page;
