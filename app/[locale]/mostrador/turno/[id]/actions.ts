'use server';

import { redirect } from 'next/navigation';
import { buttonAction, formAction, refuse } from '#app/[locale]/forms/action.ts';
import { staffWithCase, staffWithTurn, turnIn } from '#app/[locale]/mostrador/who.ts';
import { answerProposal, askAboutSlips } from '#app/[locale]/visit/slips.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { waitDetail } from '#lib/domain/basics/wait.ts';
import { preparedParts } from '#lib/domain/preparation/preparation.ts';
import { parsePreparationCode } from '#lib/domain/preparation/preparation-code.ts';
import { assistedSchema, papersSeen } from '#lib/domain/request/assistance.ts';
import { currentStep, steps } from '#lib/domain/request/steps.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { notInHandPath } from '#lib/server/desk/desk-visit.ts';
import { fieldErrors, readFields } from '#lib/server/visit/action.ts';
import { openSession } from '#lib/server/visit/session.ts';
import { startAssistedRequest } from '#lib/usecases/desk/start-assisted-request.ts';
import { takeOverCase } from '#lib/usecases/desk/take-over-case.ts';
import { attachCase } from '#lib/usecases/desk/tickets.ts';
import { wakeMail } from '#lib/usecases/mail/worker.ts';
import { carryPreparation } from '#lib/usecases/preparation/carry-preparation.ts';
import { checkParts, openPreparation, preparationOf } from '#lib/usecases/preparation/open-preparation.ts';

const ticked = (data: FormData): string[] => data.getAll('papel').map(String);

const fields = (data: FormData) => ({
  ...readFields(data, ['curp', 'curpKept', 'email', 'emailKept', 'document', 'lastFour', 'situation']),
  papers: ticked(data).join(' '),
  checked: data.getAll('revisado').join(' '),
});

/** "Abrir el caso": the member of staff saw who the person is; the pages of the person follow. */
export const openCase = formAction(
  {
    id: 'asistido',
    where: 'openCase',
    who: staffWithTurn('case.assist'),
    fields,
    below: (post) => `/${turnIn(post)}`,
  },
  async ({ staff, ticket, data, locale, state, values }) => {
    const proposed = answerProposal({ state, data, values });
    if (proposed) return proposed;
    const { clock } = await getDeps();
    const today = mexicoCityDate(clock.now());
    const checked = assistedSchema(today).safeParse(values);
    if (!checked.success) return refuse(state, values, fieldErrors(checked.error));
    const question = askAboutSlips({ state, values }, checked.data, today);
    if (question) return question;
    const papers = papersSeen(checked.data.situation, ticked(data));
    const by = { staffId: staff.id, ticketId: ticket.id };
    const prepared = await run(preparationOf)(ticket.id, checked.data.curp);
    const { requestId } = await run(startAssistedRequest)({
      ...checked.data,
      ...by,
      papers,
      locale: prepared?.preparation.locale ?? ticket.locale,
    });
    // False: another member has the turn by now, or its case has its number.
    if (!(await run(attachCase)(ticket.id, staff.id, requestId))) redirect(notInHandPath(locale));
    await openSession(requestId, true, { desk: by });
    if (!prepared) return redirect(`/${locale}${steps.identity.path}`);
    const parts = preparedParts.filter((part) => data.getAll('revisado').includes(part));
    await run(checkParts)(by, checked.data.curp, parts);
    const request = await run(carryPreparation)(requestId, ticket.id);
    const isIssued = request?.stage === 'issued';
    if (isIssued) wakeMail();
    return redirect(
      `/${locale}${isIssued ? `/mostrador/turno/${ticket.id}/entrega` : currentStep(request).path}`,
    );
  },
);

/** "Seguir" and "Reimprimir" open the case of a turn where it stopped, also in another browser or after a colleague. */
export const resumeCase = buttonAction(
  { where: 'resumeCase', who: staffWithCase('case.assist'), page: '/mostrador' },
  async ({ staff, ticket, locale, page: desk }) => {
    const room = `${desk}/turno/${ticket.id}`;
    const request = ticket.requestId === null ? null : await run(takeOverCase)(ticket.requestId, staff.id);
    if (!request) redirect(room);
    await openSession(request.id, true, { desk: { staffId: staff.id, ticketId: ticket.id } });
    redirect(request.stage === 'issued' ? `${room}/entrega` : `/${locale}${currentStep(request).path}`);
  },
);

/** "Llenar con el código": opens what the person prepared at home, and fills the form of this turn with it. */
export const fillWithCode = formAction(
  {
    id: 'codigoPreparado',
    where: 'fillWithCode',
    who: staffWithTurn('case.assist'),
    fields: ['preparedCode'],
    below: (post) => `/${turnIn(post)}`,
  },
  async ({ staff, ticket, locale, state, values }) => {
    const code = parsePreparationCode(values.preparedCode);
    if (code === null) return refuse(state, values, { preparedCode: 'preparedCode.SHAPE' });
    const opened = await run(openPreparation)(code, { staffId: staff.id, ticketId: ticket.id });
    if (opened.ok) return redirect(`/${locale}/mostrador/turno/${ticket.id}`);
    if (opened.error === 'unknown') return refuse(state, values, { preparedCode: 'preparedCode.UNKNOWN' });
    return refuse(state, values, {
      preparedCode: `preparedCode.tooMany|${waitDetail(opened.waitMilliseconds)}`,
    });
  },
);
