import { mexicoCity } from '#lib/domain/basics/time-zone.ts';
import { ticketDay } from '#lib/domain/desk/ticket.ts';
import type { Site } from '#tests/support/e2e-site.ts';
import { operate } from '#tests/support/e2e-staff.ts';

const minute = 60_000;

/** A turn that came to its end at a window. `at`: when it was opened, milliseconds since 1970. */
export type EndedTurn = {
  at: number;
  window: string;
  minutes: number;
  end: 'assigned' | 'located' | 'missingPapers';
};

const endOf = (end: EndedTurn['end']) =>
  end === 'missingPapers'
    ? ({ stage: 'referred', outcome: null, reason: end } as const)
    : ({ stage: 'served', outcome: end, reason: null } as const);

/** Writes turns of «Quirina Zempoalteca» as if they had happened. */
export const plantTurns = (site: Site, turns: readonly EndedTurn[]): Promise<void> =>
  operate(site, async ({ store, random }) => {
    for (const { at, window, minutes, end } of turns) {
      const id = random.id();
      const inHand = { staffId: 'lucia', window };
      const about = { label: 'Quirina Zempoalteca', locale: 'es', openedAt: at } as const;
      await store.tickets.open({ ...about, id, day: ticketDay(at, mexicoCity), inHand });
      await store.tickets.close(id, 'lucia', { ...endOf(end), at: at + minutes * minute });
    }
  });
