import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Staff } from '#lib/domain/desk/staff.ts';
import type { OpenedPreparation, Preparation, PreparedPart } from '#lib/domain/preparation/preparation.ts';
import { type TooMany, tooMany } from '#lib/usecases/limits/take-limits.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Limiter } from '#lib/usecases/ports/limits.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { codeDigestOf } from '#lib/usecases/preparation/prepare.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';

type Kept = { store: Pick<Store, 'preparations'>; clock: Clock; keyring: Keyring };
export type OpeningDeps = Kept & { limiter: Limiter; log: Log };
type By = { staffId: Staff['id']; ticketId: string };

/** A ticket lives for a day. */
const ticketMilliseconds = 24 * 3_600_000;

/** Every try counts for the member of staff, because a code is short (docs/threats.md T30). Null when they may try. */
export const countCode = async (
  { limiter, log }: Pick<OpeningDeps, 'limiter' | 'log'>,
  staffId: Staff['id'],
): Promise<TooMany | null> => {
  const taken = await limiter.take('preparationPerStaff', staffId);
  if (taken.allowed) return null;
  log.event('limit.reached', { kind: 'preparationPerStaff' });
  return tooMany('tooMany', taken.waitMilliseconds);
};

/** Uses a code up for a ticket. The audit has the look before anything is shown. */
export const spendCode = async (
  deps: Kept,
  code: string,
  { staffId, ticketId }: By,
): Promise<Result<Preparation, 'unknown'>> => {
  const { store, clock } = deps;
  const what = { actor: `staff:${staffId}`, action: 'preparation.opened' } as const;
  const time = { now: clock.now(), expiresAt: clock.now() + ticketMilliseconds };
  const used = await store.preparations.use(codeDigestOf(deps, code), ticketId, time, (preparation) =>
    entryAbout(deps, { ...preparation, id: ticketId }, what),
  );
  return used ? ok(used) : err('unknown');
};

/** Opens what a person prepared, for a ticket that exists. */
export const openPreparation =
  (deps: OpeningDeps) =>
  async (code: string, by: By): Promise<Result<Preparation, 'unknown'> | TooMany> =>
    (await countCode(deps, by.staffId)) ?? spendCode(deps, code, by);

/** What was opened for a ticket; with a CURP, only when it is about that person. */
export const preparationOf =
  ({ store }: Pick<Kept, 'store'>) =>
  async (ticketId: string, curp?: Curp): Promise<OpenedPreparation | null> => {
    const opened = await store.preparations.ofTicket(ticketId);
    return opened && (curp === undefined || opened.preparation.curp === curp) ? opened : null;
  };

/** Notes the parts that a member of staff compared with the document. */
export const checkParts =
  (deps: Kept) =>
  async ({ staffId, ticketId }: By, curp: Curp, parts: readonly PreparedPart[]): Promise<void> => {
    const opened = await preparationOf(deps)(ticketId, curp);
    if (!opened) return;
    const about = { ...opened.preparation, id: ticketId };
    const entries = parts.map((detail) =>
      entryAbout(deps, about, { actor: `staff:${staffId}`, action: 'preparation.checked', detail }),
    );
    await deps.store.preparations.check(ticketId, parts, ...entries);
  };
