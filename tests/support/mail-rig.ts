import { createKeyring, systemRandom } from '#lib/adapters/keyring/keyring.ts';
import { createLocalRegistry } from '#lib/adapters/registry/local-registry.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { mayLocate } from '#lib/domain/number/disclosure.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import { confirmEmail, identify, type Request } from '#lib/domain/request/request.ts';
import type { DeliverMailDeps } from '#lib/usecases/mail/deliver-mail.ts';
import type { Log, LogEvent, LogFields } from '#lib/usecases/ports/log.ts';
import type { Mail, MailFailure, MailMessage, NewMail } from '#lib/usecases/ports/mail.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { openPolicies } from '#tests/support/builders.ts';
import { deliverDueMail } from '#tests/support/deliver-due-mail.ts';
import { aCurp, anEmail, anIssuance, anNss, aPdf, aPerson } from '#tests/support/mail-samples.ts';
import { aScriptedLimiter } from '#tests/support/scripted-limiter.ts';
import { testSealing } from '#tests/support/secret.ts';

export const minute = 60_000;
export const hour = 60 * minute;

type Answer = Result<null, MailFailure> | Error;

/** Log that keeps what it is told. */
export const createMemoryLog = () => {
  const lines: { name: LogEvent; fields: LogFields }[] = [];
  const log: Log = { event: (name, fields = {}) => lines.push({ name, fields }) };
  return { lines, log, names: () => lines.map(({ name }) => name) };
};

/** A mailer that is told what to answer; an `Error` is thrown. */
export const createToldMailer = () => {
  const sent: MailMessage[] = [];
  const state: { answer: (message: MailMessage) => Answer } = { answer: () => ok(null) };
  const send = async (message: MailMessage) => {
    const answer = state.answer(message);
    if (answer instanceof Error) throw answer;
    if (answer.ok) sent.push(message);
    return answer;
  };
  return { sent, state, mailer: { send, check: async () => ok(null), close: () => undefined } };
};

/** The mail server is away. */
export const away = (): Answer => err({ trouble: 'away', code: 'ECONNREFUSED' });
/** The mail server wants this mail later. */
export const later = (): Answer => err({ trouble: 'later', code: 'EENVELOPE', reply: 451 });
/** The mail server has the text and did not answer. */
export const unsure = (): Answer => err({ trouble: 'unsure', code: 'ETIMEDOUT' });
export const refused = (): Answer => err({ trouble: 'refused', code: 'EENVELOPE', reply: 550 });

const startedAt = Date.UTC(2026, 10, 21, 22, 0);

export const aLinkMail = (changes: Partial<NewMail> = {}): NewMail => ({
  id: 'mail-1',
  requestId: 'request-1',
  kind: 'link',
  to: anEmail('renata@correo.example'),
  locale: 'es',
  issuanceId: null,
  createdAt: startedAt,
  ...changes,
});

export const aRequest = (mail: NewMail): Request => ({
  stage: 'started',
  id: mail.requestId,
  curp: aCurp,
  email: mail.to,
  locale: mail.locale,
  startedAt: mail.createdAt,
});

/** A request whose number was located: its issuance and the mail with both documents, written as the service does it. */
export const issueLocated = async (store: Store, mail: NewMail): Promise<Issuance> => {
  const request = aRequest(mail);
  if (request.stage !== 'started') throw new Error('rig: not started');
  await store.requests.create(request, { ...mail, id: `${mail.id}-link`, kind: 'link', issuanceId: null });
  await store.outbox.sent(`${mail.id}-link`, mail.createdAt);
  await store.holders.put([{ curp: aCurp, nss: anNss, email: null }]);
  const identified = identify(confirmEmail(request, mail.createdAt), aPerson, 'matched');
  const stored = await store.requests.find(mail.requestId);
  await store.requests.save(identified, stored?.version ?? 0);
  const saved = await store.requests.find(mail.requestId);
  const id = mail.issuanceId ?? 'issuance-1';
  const issued = await store.issuances.issue({
    request: identified,
    version: saved?.version ?? 0,
    allotment: null,
    locate: (holder) => mayLocate(holder, identified, openPolicies),
    complete: () => anIssuance({ id, requestId: mail.requestId }),
    codes: [],
    mail: { ...mail, kind: 'result', issuanceId: id },
  });
  if (!issued.ok) throw new Error(`rig: ${issued.error}`);
  return issued.value;
};

/** The delivery with a store in memory, a clock that stands still and a mailer that does as told. */
export const createMailRig = async (changes: Partial<DeliverMailDeps> = {}, given?: Store) => {
  const store = given ?? (await createStore({ file: ':memory:' }, testSealing));
  const time = { now: startedAt };
  const keyring = createKeyring('a secret key of this test, 32 characters');
  const { lines, log, names } = createMemoryLog();
  const told = createToldMailer();
  const deps: DeliverMailDeps = {
    store,
    registry: createLocalRegistry(store),
    policies: { locate: 'first_bind', identity: 'declared', stepUpAvailable: false },
    identityProvider: null,
    random: systemRandom,
    clock: { now: () => time.now },
    keyring,
    limiter: aScriptedLimiter(),
    log,
    mailer: told.mailer,
    messageDomain: 'ventanilla.example',
    sender: {
      service: 'Ventanilla NSS',
      operator: 'Escuela Uno',
      baseUrl: 'https://ventanilla.example',
      demonstration: false,
    },
    documents: async (_id, kind) => ({ bytes: await aPdf(kind), filename: `NSS_${kind}_1.pdf` }),
    ...changes,
  };
  const mailOf = async (id: string): Promise<Mail> => {
    const mails = await store.outbox.ofRequest('request-1');
    const mail = mails.find((one) => one.id === id);
    if (mail === undefined) throw new Error(`rig: no mail ${id}`);
    return mail;
  };
  return { store, time, keyring, told, lines, names, deps, mailOf, deliver: deliverDueMail(deps) };
};

export type MailRig = Awaited<ReturnType<typeof createMailRig>>;

const linkLine = /^https:\/\/ventanilla\.example\/(?:es|en)\/tramite\/confirmar\/([A-Za-z0-9_-]+)$/m;

/** The secret in the link of a mail. */
export const tokenIn = (text: string): string => {
  const token = linkLine.exec(text)?.[1];
  if (token === undefined) throw new Error('rig: no link in the mail');
  return token;
};
