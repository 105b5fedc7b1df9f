import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { AssistedAnswers, Paper } from '#lib/domain/request/assistance.ts';
import { openAssisted, type PrivacyNoticeSeen } from '#lib/domain/request/request.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Random } from '#lib/usecases/ports/random.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { actorIn, entryAbout } from '#lib/usecases/rows/audit-entry.ts';

type Deps = {
  store: Pick<Store, 'requests'>;
  clock: Clock;
  random: Random;
  keyring: Keyring;
  log: Log;
  notice: PrivacyNoticeSeen;
  canaries: ReadonlySet<Curp>;
};

export type AssistedInput = AssistedAnswers & {
  papers: readonly Paper[];
  locale: Locale;
  staffId: string;
  ticketId: string;
};

/**
 * Opens a case for a person whose identity a member of staff saw. It begins where the link and a proof of identity would have led. No
 * mail is sent, and nothing is looked up about the CURP.
 */
export const startAssistedRequest =
  (deps: Deps) =>
  async (input: AssistedInput): Promise<{ requestId: string }> => {
    const { store, clock, random, log, notice, canaries } = deps;
    const { curp, email, locale, staffId, ticketId, document, lastFour, situation, papers } = input;
    const assisted = { ticketId, staffId, seen: { document, lastFour, situation, papers } };
    const request = openAssisted({ id: random.id(), curp, email, locale, notice, assisted }, clock.now());
    const what = { actor: actorIn(request), action: 'case.opened', detail: document } as const;
    await store.requests.create(request, null, entryAbout(deps, request, what));
    log.event('request.started', { requestId: request.id, kind: 'assisted' });
    if (canaries.has(curp)) log.event('canary.asked', { requestId: request.id });
    return { requestId: request.id };
  };
