import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import { composeMail } from '#lib/usecases/mail/compose-mail.ts';
import type { MailServer, ServerNews } from '#lib/usecases/mail/mail-server.ts';
import type { ComposeMailDeps } from '#lib/usecases/mail/message.ts';
import { nextAttempt } from '#lib/usecases/mail/retry.ts';
import type { Log, LogFields } from '#lib/usecases/ports/log.ts';
import type { Mail, Mailer, MailFailure } from '#lib/usecases/ports/mail.ts';

export type DeliverMailDeps = ComposeMailDeps & {
  mailer: Mailer;
  log: Log;
};

type Outcome = {
  /** `waiting`: the mail server is away, and the mail waits for it. */
  state: 'sent' | 'refused' | 'delayed' | 'failed' | 'waiting';
  reason?: string;
  errorName?: string;
  /** Null: the mail server took the mail; undefined: it was not asked. */
  failure?: MailFailure | null;
  /** The audit entry: of a sent mail, or of one that was refused for ever. */
  entry?: AuditEntry;
};

const states = { refused: 'refused', later: 'delayed', unsure: 'delayed', away: 'waiting' } as const;

const sendOne = async ({ mailer, ...deps }: DeliverMailDeps, mail: Mail): Promise<Outcome> => {
  const composed = await composeMail(deps)(mail);
  if (composed === 'read') return { state: 'sent', reason: 'linkUsed' };
  if (composed === 'silent') return { state: 'sent', reason: 'silent' };
  if (composed === 'outdated') return { state: 'refused', reason: 'outdated' };
  const { message, entry } = composed;
  const sent = await mailer.send(message);
  if (sent.ok) return { state: 'sent', entry, failure: null };
  const { trouble } = sent.error;
  const reason = trouble === 'refused' ? 'provider' : trouble;
  return { state: states[trouble], reason, entry, failure: sent.error };
};

const errorNameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

const tried = (deps: DeliverMailDeps, mail: Mail): Promise<Outcome> =>
  sendOne(deps, mail).catch((error: unknown) => ({ state: 'failed', errorName: errorNameOf(error) }));

const keep = async (
  { store, clock }: DeliverMailDeps,
  server: MailServer,
  mail: Mail,
  outcome: Outcome,
): Promise<void> => {
  const { state, entry, failure } = outcome;
  const now = clock.now();
  const entries: AuditEntry[] = entry ? [entry] : [];
  if (state === 'sent') return store.outbox.sent(mail.id, now, ...entries);
  if (state === 'waiting') return store.outbox.giveBack(mail.id, now);
  const next = state === 'refused' ? null : nextAttempt(mail, now, failure?.trouble === 'unsure');
  // While the mail server is away, each mail tries it in turn, and none is to blame more than once.
  if (next !== null && failure && server.isAway() && mail.failures > 0)
    return store.outbox.giveBack(mail.id, next);
  if (next !== null) return store.outbox.retryAt(mail.id, next);
  const refusals = entries.map((each): AuditEntry => ({ ...each, action: 'mail.refused' }));
  return store.outbox.refused(mail.id, now, ...refusals);
};

/** The cause as the log has it: never a text of the mail server, because it may repeat the address. */
const causeOf = (failure?: MailFailure | null): LogFields => ({
  errorCode: failure?.code,
  reply: failure?.reply,
});

const tell = ({ log, clock }: DeliverMailDeps, mail: Mail, outcome: Outcome): void => {
  const { state, reason, errorName, failure } = outcome;
  // While the mail server is away, one line says so (`mail.serverAway`), and not one for each trial.
  if (state === 'waiting') return;
  log.event(`mail.${state}`, {
    mailId: mail.id,
    requestId: mail.requestId,
    kind: mail.kind,
    attempts: mail.attempts,
    milliseconds: clock.now() - mail.createdAt,
    reason,
    errorName,
    ...causeOf(failure),
  });
};

const tellNews = ({ log }: DeliverMailDeps, news: ServerNews | null): void => {
  if (news?.state === 'gone')
    log.event('mail.serverAway', { reason: news.failure.trouble, ...causeOf(news.failure) });
  if (news?.state === 'there') log.event('mail.serverBack', { milliseconds: news.after });
};

/** What the outcome says of the mail server. When it is there again, the mails that failed meanwhile go now. */
const learn = async (
  deps: DeliverMailDeps,
  server: MailServer,
  mail: Mail,
  { failure }: Outcome,
): Promise<void> => {
  if (failure === undefined) return server.untouched(mail.id);
  const now = deps.clock.now();
  const failed = server.failedMails();
  const news = server.answered(mail.id, failure, now);
  tellNews(deps, news);
  if (news?.state === 'there') await deps.store.outbox.hurry(failed, now);
};

/** Builds and sends one mail that was claimed, and notes down what became of it. Throws only when the store throws. */
export const deliverMail = async (deps: DeliverMailDeps, server: MailServer, mail: Mail): Promise<void> => {
  const outcome = await tried(deps, mail);
  try {
    await keep(deps, server, mail, outcome);
    tell(deps, mail, outcome);
  } finally {
    await learn(deps, server, mail, outcome);
  }
};
