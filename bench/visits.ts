import { randomBytes, randomUUID } from 'node:crypto';
import { keyring } from '#bench/site.ts';
import {
  type Addressed,
  confirmEmail,
  type Request,
  refer,
  type Stage,
} from '#lib/domain/request/request.ts';
import type { IssueInput } from '#lib/usecases/ports/issuances.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { aCurp, addressed, anEmail, anIssue, aRequest, identified } from '#tests/support/builders.ts';

/** Name of the session cookie where the address is http. */
export const cookieName = 'tramite';

const halfAnHour = 30 * 60_000;

const requestIn = (stage: Exclude<Stage, 'issued'>, nth: number): Request => {
  const email = anEmail(`persona${nth}`);
  const started = aRequest({ curp: aCurp(nth), email, startedAt: Date.now() });
  if (stage === 'started') return started;
  if (stage === 'referred') return refer(started, 'cannotContinueOnline');
  if (stage === 'emailConfirmed') return confirmEmail(started, Date.now());
  return stage === 'identified' ? identified(started) : addressed(started);
};

/** Its link was sent: the worker of the server has nothing to do before the measuring begins. Answers the link's secret. */
const keep = async (store: Store, request: Request): Promise<string> => {
  const now = Date.now();
  const mailId = randomUUID();
  const { id: requestId, locale } = request;
  const to = request.email ?? anEmail();
  const mail = { id: mailId, requestId, kind: 'link', to, locale, issuanceId: null, createdAt: now } as const;
  await store.requests.create(request, mail);
  await store.outbox.sent(mailId, now);
  const secret = randomBytes(32).toString('base64url');
  await store.links.put(keyring.digest(secret), { requestId, mailId, expiresAt: now + halfAnHour });
  return secret;
};

const openSession = async (store: Store, requestId: string, confirmed: boolean): Promise<string> => {
  const secret = randomBytes(32).toString('base64url');
  const createdAt = Date.now();
  const session = { requestId, confirmed, createdAt, expiresAt: createdAt + halfAnHour };
  await store.sessions.create(keyring.digest(secret), session);
  return secret;
};

/** `cookie`: of the browser that the request belongs to; `link`: the secret of the link that was mailed. */
export type Prepared = { cookie: string; link: string };

/** Issued now: the server purges a visit at its start when its number was issued longer ago than answers are kept. */
const issueNow = async (store: Store, request: Addressed): Promise<void> => {
  const input = anIssue(request, 1);
  const complete: IssueInput['complete'] = (nss, outcome) => ({
    ...input.complete(nss, outcome),
    issuedAt: Date.now(),
  });
  const issued = await store.issuances.issue({ ...input, complete });
  if (!issued.ok) throw new Error(issued.error);
};

/** A request of the nth fictional person in a stage. */
export const prepareVisit = async (store: Store, stage: Stage, nth: number): Promise<Prepared> => {
  const request = requestIn(stage === 'issued' ? 'addressed' : stage, nth);
  const link = await keep(store, request);
  if (request.stage === 'addressed' && stage === 'issued') await issueNow(store, request);
  return { link, cookie: await openSession(store, request.id, stage !== 'started') };
};
