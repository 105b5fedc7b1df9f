import { systemRandom } from '#lib/adapters/keyring/keyring.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Ticket } from '#lib/domain/desk/ticket.ts';
import { openTicket as open } from '#lib/usecases/desk/tickets.ts';
import type { Site } from '#tests/support/e2e-site.ts';
import { operate, type ReadyStaff } from '#tests/support/e2e-staff.ts';

type NewTicket = { label?: string; locale?: Locale; waiting?: boolean };

const attendant = ({ id, role, window }: ReadyStaff) => ({ id, role, window });

/** A ticket of today in the hand of this member of staff, or waiting, as by the form for a new one. */
export const openTicket = (
  site: Site,
  staff: ReadyStaff,
  { label = 'Óscar Santillán Sandoval', locale = 'es', waiting = false }: NewTicket = {},
): Promise<Ticket> =>
  operate(site, ({ store, clock, deskTimeZone }) =>
    open({ store, clock, random: systemRandom, deskTimeZone })(
      { label, locale, now: !waiting },
      attendant(staff),
    ),
  );

/** As it stands now. */
export const readTicket = (site: Site, { id }: Pick<Ticket, 'id'>): Promise<Ticket | null> =>
  operate(site, ({ store }) => store.tickets.find(id));
