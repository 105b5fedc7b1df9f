import { type ComposeDeps, composeMail } from '#lib/usecases/compose-mail.ts';
import { nextAttempt } from '#lib/usecases/mail-retry.ts';
import type { Log, Mail, Mailer, Store } from '#lib/usecases/ports.ts';

export type DeliverMailDeps = ComposeDeps & {
  store: Pick<Store, 'requests' | 'links' | 'issuances' | 'outbox'>;
  mailer: Mailer;
  log: Log;
};

const lanes = 5;
/** Longer than rendering and the mailer's longest try together: nobody else takes a mail that is still under way. */
const lease = 120_000;

type Outcome = { state: 'sent' | 'refused' | 'delayed' | 'failed'; reason?: string; errorName?: string };

const handOver = async ({ mailer, ...deps }: DeliverMailDeps, mail: Mail): Promise<Outcome> => {
  const composed = await composeMail(deps)(mail);
  if (composed === 'read') return { state: 'sent', reason: 'linkUsed' };
  if (composed === 'moot') return { state: 'refused', reason: 'moot' };
  const sent = await mailer.send(composed.message);
  if (sent.ok) return { state: 'sent' };
  return sent.error === 'refused' ? { state: 'refused', reason: 'provider' } : { state: 'delayed' };
};

const errorNameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

const tried = (deps: DeliverMailDeps, mail: Mail): Promise<Outcome> =>
  handOver(deps, mail).catch((error: unknown) => ({ state: 'failed', errorName: errorNameOf(error) }));

const keep = async ({ store, clock }: DeliverMailDeps, mail: Mail, { state }: Outcome): Promise<void> => {
  const now = clock.now();
  if (state === 'sent') return store.outbox.sent(mail.id, now);
  if (state === 'refused') return store.outbox.refused(mail.id, now);
  const next = nextAttempt(mail, now);
  return next === null ? store.outbox.refused(mail.id, now) : store.outbox.retryAt(mail.id, next);
};

const deliver = async (deps: DeliverMailDeps, mail: Mail): Promise<void> => {
  const { state, reason, errorName } = await tried(deps, mail);
  await keep(deps, mail, { state });
  deps.log.event(`mail.${state}`, {
    mailId: mail.id,
    requestId: mail.requestId,
    kind: mail.kind,
    attempts: mail.attempts,
    milliseconds: deps.clock.now() - mail.createdAt,
    reason,
    errorName,
  });
};

/** Takes due mails one by one, so that no lease runs while a mail waits for a slow one; at most `limit` in all. */
const taker = ({ store, clock }: DeliverMailDeps, limit: number) => {
  const state = { taken: 0, dry: false };
  const next = async (): Promise<Mail | undefined> => {
    if (state.dry || state.taken >= limit) return undefined;
    state.taken += 1;
    const [mail] = await store.outbox.claim(clock.now(), lease, 1);
    if (mail === undefined) {
      state.taken -= 1;
      state.dry = true;
    }
    return mail;
  };
  return { next, taken: () => state.taken };
};

/**
 * Hands over at most `limit` due mails, five at a time, and answers how many it took. A mail that cannot be built or sent is put
 * back with a growing wait and stops no other one. Throws only when the store does; rows in hand then come back after their lease.
 */
export const deliverDueMail =
  (deps: DeliverMailDeps) =>
  async (limit: number): Promise<number> => {
    const due = taker(deps, limit);
    const lane = async (first?: Mail): Promise<void> => {
      for (let mail = first ?? (await due.next()); mail !== undefined; mail = await due.next()) {
        await deliver(deps, mail);
      }
    };
    const first = await due.next();
    if (first === undefined) return 0;
    const others = Array.from({ length: lanes - 1 }, () => lane());
    const ends = await Promise.allSettled([lane(first), ...others]);
    const broken = ends.find((end) => end.status === 'rejected');
    if (broken !== undefined) throw broken.reason;
    return due.taken();
  };
