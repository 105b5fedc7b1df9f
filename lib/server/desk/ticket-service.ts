import { getDeps } from '#lib/server/deps/deps.ts';
import { takeOverCase } from '#lib/usecases/desk/take-over-case.ts';
import {
  callTicket,
  closeTicket,
  dismissTicket,
  handUpTicket,
  openTicket,
} from '#lib/usecases/desk/tickets.ts';

/** The tickets of the desk, joined with this process's dependencies. */
export const getDeskService = async () => {
  const deps = await getDeps();
  const { find, ofDay, openBefore, attach, standings } = deps.store.tickets;
  return {
    openTicket: openTicket(deps),
    callTicket: callTicket(deps),
    closeTicket: closeTicket(deps),
    dismissTicket: dismissTicket(deps),
    handUpTicket: handUpTicket(deps),
    takeOverCase: takeOverCase(deps),
    findTicket: find,
    ticketsOfDay: ofDay,
    openTicketsBefore: openBefore,
    attachCase: attach,
    standingsOf: standings,
    isFolioKnown: async (folio: string) => (await deps.store.issuances.findByFolio(folio)) !== null,
    stageOfCase: async (requestId: string) =>
      (await deps.store.requests.find(requestId))?.request.stage ?? null,
  };
};
