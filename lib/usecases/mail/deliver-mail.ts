import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import { composeMail } from '#lib/usecases/mail/compose-mail.ts';
import type { ComposeMailDeps } from '#lib/usecases/mail/message.ts';
import { nextAttempt } from '#lib/usecases/mail/retry.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Mail, Mailer } from '#lib/usecases/ports/mail.ts';

export type DeliverMailDeps = ComposeMailDeps & {
  mailer: Mailer;
  log: Log;
};

const lanes = 5;
/**
 * Longer than two of the mailer's longest tries with rendering, so that no other process takes a mail that waits for a lane or is being
 * sent.
 */
const lease = 180_000;

type Outcome = {
  state: 'sent' | 'refused' | 'delayed' | 'failed';
  reason?: string;
  errorName?: string;
  /** The audit entry: of a sent mail, or of one that was refused for ever. */
  entry?: AuditEntry;
};

const sendOne = async ({ mailer, ...deps }: DeliverMailDeps, mail: Mail): Promise<Outcome> => {
  const composed = await composeMail(deps)(mail);
  if (composed === 'read') return { state: 'sent', reason: 'linkUsed' };
  if (composed === 'silent') return { state: 'sent', reason: 'silent' };
  if (composed === 'outdated') return { state: 'refused', reason: 'outdated' };
  const { message, entry } = composed;
  const sent = await mailer.send(message);
  if (sent.ok) return { state: 'sent', entry };
  return sent.error === 'refused'
    ? { state: 'refused', reason: 'provider', entry }
    : { state: 'delayed', entry };
};

const errorNameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

const tried = (deps: DeliverMailDeps, mail: Mail): Promise<Outcome> =>
  sendOne(deps, mail).catch((error: unknown) => ({ state: 'failed', errorName: errorNameOf(error) }));

const keep = async (
  { store, clock }: DeliverMailDeps,
  mail: Mail,
  { state, entry }: Outcome,
): Promise<void> => {
  const now = clock.now();
  const entries: AuditEntry[] = entry ? [entry] : [];
  if (state === 'sent') return store.outbox.sent(mail.id, now, ...entries);
  const next = state === 'refused' ? null : nextAttempt(mail, now);
  if (next !== null) return store.outbox.retryAt(mail.id, next);
  const refusals = entries.map((each): AuditEntry => ({ ...each, action: 'mail.refused' }));
  return store.outbox.refused(mail.id, now, ...refusals);
};

const deliver = async (deps: DeliverMailDeps, mail: Mail): Promise<void> => {
  const outcome = await tried(deps, mail);
  const { state, reason, errorName } = outcome;
  await keep(deps, mail, outcome);
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

/** Gives due mails to the lanes, one per lane in each claim, at most `limit` in all. */
const taker = ({ store, clock }: DeliverMailDeps, limit: number) => {
  const waiting: Mail[] = [];
  let taken = 0;
  let dry = false;
  let claiming: Promise<void> | null = null;
  const claim = async (): Promise<void> => {
    const asked = Math.min(lanes, limit - taken);
    const mails = await store.outbox.claim(clock.now(), lease, asked);
    taken += mails.length;
    dry = mails.length < asked || taken >= limit;
    waiting.push(...mails);
  };
  const next = async (): Promise<Mail | undefined> => {
    while (waiting.length === 0 && !dry) {
      claiming ??= claim().finally(() => {
        claiming = null;
      });
      await claiming;
    }
    return waiting.shift();
  };
  return { next, taken: () => taken };
};

/**
 * Sends at most `limit` due mails, five at a time, and answers how many it took. A mail that cannot be built or sent is tried again after
 * a growing wait and stops no other. Throws only when the store throws; the mails that it had taken come back after their lease.
 */
export const deliverDueMail =
  (deps: DeliverMailDeps) =>
  async (limit: number): Promise<number> => {
    const due = taker(deps, limit);
    const lane = async (): Promise<void> => {
      for (let mail = await due.next(); mail !== undefined; mail = await due.next()) {
        await deliver(deps, mail);
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
    const broken = ends.find((end) => end.status === 'rejected');
    if (broken !== undefined) throw broken.reason;
    return due.taken();
  };
