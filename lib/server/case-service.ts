import { getDeps } from '#lib/server/deps.ts';
import { resumeCase } from '#lib/usecases/desk/resume-case.ts';
import { closeTicket } from '#lib/usecases/desk/tickets.ts';

/** What a case at the desk needs besides the public service, joined with this process's dependencies. */
export const getCaseService = async () => {
  const deps = await getDeps();
  return {
    resume: resumeCase(deps),
    close: closeTicket(deps),
    attach: deps.store.tickets.attach,
    stageOf: async (requestId: string) => (await deps.store.requests.find(requestId))?.request.stage ?? null,
  };
};
