import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Bench } from '#bench/bench.ts';
import { start, stop } from '#bench/processes.ts';
import { projectRoot } from '#bench/project.ts';
import { compare, interleave, perSecond, type Row } from '#bench/rounds.ts';
import { keyring } from '#bench/site.ts';
import { systemRandom } from '#lib/adapters/keyring/keyring.ts';
import { createLimiter } from '#lib/adapters/limiter/limiter.ts';
import { createLog } from '#lib/adapters/log/log.ts';
import { mimeOf } from '#lib/adapters/mail/mail-headers.ts';
import { createSmtpMailer } from '#lib/adapters/mail/smtp-mailer.ts';
import { createRenderer } from '#lib/adapters/pdf/renderer.ts';
import { createLocalRegistry } from '#lib/adapters/registry/local-registry.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { documentKinds } from '#lib/domain/number/issuance.ts';
import { documentFileName } from '#lib/letters/documents.ts';
import { parseLimits } from '#lib/server/settings/limits.ts';
import { getDocument } from '#lib/usecases/document/get-document.ts';
import { composeMail } from '#lib/usecases/mail/compose-mail.ts';
import type { ComposeMailDeps } from '#lib/usecases/mail/message.ts';
import type { Mailer, MailMessage, NewMail } from '#lib/usecases/ports/mail.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { aCurp, addressed, aMail, anEmail, anIssue, aRequest } from '#tests/support/builders.ts';
import { deliverDueMail } from '#tests/support/deliver-due-mail.ts';
import { specimenIssuer } from '#tests/support/issuances.ts';
import { testSealing } from '#tests/support/secret.ts';
import { anIdentity } from '#tests/support/signed-documents.ts';

const perRound = 60;
const from = 'Ventanilla NSS <ventanilla@demostracion.example>';
const clock = { now: Date.now };
const log = createLog('silent');
const signer = await anIdentity();

const startSink = async () => {
  const child = start(projectRoot, [join(import.meta.dirname, 'mail-sink.ts')]);
  const [port] = child.stdout ? await once(child.stdout, 'data') : [];
  return { url: `smtp://127.0.0.1:${Number(String(port))}`, stop: () => stop(child) };
};

/** People with a number, a sent mail each and both documents drawn. */
const preparePeople = async (store: Store): Promise<NewMail[]> => {
  const document = getDocument({
    store,
    render: createRenderer(specimenIssuer, signer.signatureRoom),
    signer,
    clock,
    log,
  });
  const mails: NewMail[] = [];
  for (let nth = 0; nth < perRound; nth++) {
    const started = aRequest({ curp: aCurp(nth), email: anEmail(`persona${nth}`), startedAt: Date.now() });
    const request = addressed(started);
    const first = aMail(started);
    await store.requests.create(request, first);
    await store.outbox.sent(first.id, Date.now());
    const input = anIssue(request, 1);
    const issued = await store.issuances.issue(input);
    if (!issued.ok) throw new Error(issued.error);
    await store.outbox.sent(input.mail.id, Date.now());
    for (const kind of documentKinds) await document(issued.value, kind);
    mails.push(input.mail);
  }
  return mails;
};

const composing = (store: Store): ComposeMailDeps => {
  const document = getDocument({
    store,
    render: createRenderer(specimenIssuer, signer.signatureRoom),
    signer,
    clock,
    log,
  });
  return {
    store,
    registry: createLocalRegistry(store),
    policies: { locate: 'first_bind', identity: 'declared', stepUpAvailable: false },
    identityProvider: null,
    clock,
    random: systemRandom,
    keyring,
    limiter: createLimiter(parseLimits({}).limits, { counts: store.limits, clock }),
    log,
    messageDomain: 'demostracion.example',
    sender: {
      service: 'Ventanilla NSS',
      operator: 'Demostración',
      baseUrl: 'http://localhost',
      demonstration: true,
    },
    documents: async (issuance, kind) => ({
      bytes: await document(issuance, kind),
      filename: documentFileName(kind, issuance.folio, true),
    }),
  };
};

/** The whole way of the worker: take from the outbox, read the documents, compose, send, note it down. */
const drain = (store: Store, mailer: Mailer, people: NewMail[]) => {
  const deliver = deliverDueMail({ ...composing(store), mailer, log });
  return async (): Promise<number> => {
    for (const mail of people) await store.outbox.add({ ...mail, id: randomUUID(), createdAt: Date.now() });
    return perSecond(perRound, async () => {
      if ((await deliver(perRound)) !== perRound) throw new Error('not every mail was taken');
    });
  };
};

/** nodemailer with as many connections, and the messages ready in memory. */
const sendReady = (url: string, messages: MailMessage[]) => {
  const pool = createTransport({ url, pool: true, maxConnections: 5, maxMessages: Number.POSITIVE_INFINITY });
  const rate = () =>
    perSecond(perRound, () => Promise.all(messages.map((message) => pool.sendMail(mimeOf(message, from)))));
  return { rate, close: () => pool.close() };
};

const composeAll = async (store: Store, people: NewMail[]): Promise<MailMessage[]> => {
  const messages: MailMessage[] = [];
  for (const mail of people) {
    const waiting = {
      ...mail,
      state: 'queued',
      attempts: 1,
      failures: 0,
      nextAttemptAt: 0,
      sentAt: null,
    } as const;
    const composed = await composeMail(composing(store))(waiting);
    if (typeof composed === 'string') throw new Error(composed);
    messages.push(composed.message);
  }
  return messages;
};

/** P9: how fast mails with both documents leave the outbox, the documents being drawn already. */
export const measureMail = async (bench: Bench): Promise<Row[]> => {
  const sink = await startSink();
  const store = await createStore({ file: join(bench.newFolder(), 'ventanilla.sqlite') }, testSealing);
  const people = await preparePeople(store);
  const mailer = createSmtpMailer({ url: sink.url, from, ownName: 'demostracion.example' });
  const ready = sendReady(sink.url, await composeAll(store, people));
  try {
    const ours = drain(store, mailer, people);
    await ours();
    await ready.rate();
    const pairs = await interleave(bench.rounds, ours, ready.rate);
    const what = 'mails with both documents out of the outbox | nodemailer, the same messages from memory';
    return [compare({ id: 'P9', what, unit: ' /s', pairs, target: { atLeast: 0.7 } })];
  } finally {
    mailer.close();
    ready.close();
    await store.close();
    await sink.stop();
  }
};
