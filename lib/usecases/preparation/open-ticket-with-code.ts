import { err, type Result } from '#lib/domain/basics/result.ts';
import { labelOfPrepared, type Ticket } from '#lib/domain/desk/ticket.ts';
import { type Attendant, openTicket, type TicketDeps } from '#lib/usecases/desk/tickets.ts';
import type { TooMany } from '#lib/usecases/limits/take-limits.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { countCode, type OpeningDeps, spendCode } from '#lib/usecases/preparation/open-preparation.ts';
import { codeDigestOf } from '#lib/usecases/preparation/prepare.ts';

type Deps = Omit<OpeningDeps, 'store'> &
  Omit<TicketDeps, 'store'> & { store: Pick<Store, 'preparations' | 'tickets' | 'inOneTransaction'> };

/**
 * Makes the ticket of a person who prepared at home, with their name and language, and uses their code up for it. `now`: they come to this
 * window at once; otherwise they wait.
 */
export const openTicketWithCode =
  (deps: Deps) =>
  async (code: string, now: boolean, staff: Attendant): Promise<Result<Ticket, 'unknown'> | TooMany> => {
    const refused = await countCode(deps, staff.id);
    if (refused) return refused;
    return deps.store.inOneTransaction<Ticket, 'unknown'>(async (store) => {
      const prepared = await store.preparations.findByCode(codeDigestOf(deps, code), deps.clock.now());
      if (!prepared) return err('unknown');
      const about = { label: labelOfPrepared(prepared), locale: prepared.locale, now };
      const ticket = await openTicket({ ...deps, store })(about, staff);
      const used = await spendCode({ ...deps, store }, code, { staffId: staff.id, ticketId: ticket.id });
      return used.ok ? { ok: true, value: ticket } : used;
    });
  };
