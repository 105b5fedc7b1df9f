import { mailIdOf } from '#lib/adapters/mail/mail-headers.ts';
import { createSmtpMailer } from '#lib/adapters/mail/smtp-mailer.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { aLinkMail, aRequest, createMailRig, minute, tokenIn } from '#tests/support/mail-rig.ts';
import { anEmail } from '#tests/support/mail-samples.ts';
import { type GateMode, startSmtpGate } from '#tests/support/smtp-gate.ts';
import { type SinkMode, startSmtpSink } from '#tests/support/smtp-sink.ts';

/** How the mail server fails: its line (`gate`) or it itself (`sink`). */
export type Outage = { gate?: GateMode; sink?: SinkMode };

const step = 5_000;
/** Real milliseconds; the outage itself passes on a clock that is set. */
const timeLimits = { opening: 300, handing: 2_000, handed: 2_000 };

/** A mail server behind a line, and the delivery of a store to it. */
const openRig = async (store: Store) => {
  const sink = await startSmtpSink();
  const gate = await startSmtpGate(sink.url);
  const mailer = createSmtpMailer({
    url: gate.url,
    from: 'nss@ventanilla.example',
    ownName: 'ventanilla.example',
    timeLimits,
  });
  const rig = await createMailRig({ mailer }, store);
  const fail = async ({ gate: line = 'open', sink: server = 'accept' }: Outage): Promise<void> => {
    sink.behave(server);
    await gate.behave(line);
  };
  const close = async (): Promise<void> => {
    mailer.close();
    await gate.close();
    await sink.close();
  };
  return { ...rig, sink, fail, close };
};

type Rig = Awaited<ReturnType<typeof openRig>>;

/** Each person waits for a link and then for a second mail. */
const queueTwoEach = async ({ store, time }: Rig, people: number, name: string): Promise<string[]> => {
  const ids: string[] = [];
  for (let nth = 0; nth < people; nth += 1) {
    const requestId = `${name}-${nth}`;
    const to = anEmail(`${name}${nth}@correo.example`);
    const link = aLinkMail({ id: `${requestId}-link`, requestId, to, createdAt: time.now });
    const second = { ...link, id: `${requestId}-second`, kind: 'locked' } as const;
    await store.requests.create(aRequest(link), link);
    await store.outbox.add(second);
    ids.push(link.id, second.id);
  }
  return ids;
};

const waitingIn = async ({ store, time }: Rig): Promise<number> => {
  const { waiting, retrying, inHand } = await store.outbox.queue(time.now);
  return waiting + retrying + inHand;
};

/** Lets the set clock go on, and the delivery with it, until nothing waits or the time is over. Answers how long that took. */
const passTime = async (rig: Rig, most: number): Promise<number> => {
  let passed = 0;
  for (; passed < most && (await waitingIn(rig)) > 0; passed += step) {
    rig.time.now += step;
    await rig.deliver(Number.POSITIVE_INFINITY);
  }
  return passed;
};

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await act();
  return performance.now() - from;
};

const idOf = (messageId = ''): string => mailIdOf(messageId);

/** People who got their second mail before their first. */
const disorderIn = (arrived: string[]): number =>
  arrived.filter(
    (id, at) =>
      id.endsWith('-second') &&
      arrived.indexOf(id) === at &&
      !arrived.slice(0, at).includes(id.replace('-second', '-link')),
  ).length;

const deadLinksIn = async ({ store, keyring, time, sink }: Rig): Promise<number> => {
  let dead = 0;
  for (const { text = '', messageId } of sink.mails.filter(({ messageId: id }) =>
    idOf(id).endsWith('-link'),
  )) {
    const link = await store.links.find(keyring.digest(tokenIn(text)));
    if (!messageId || !link || link.superseded || link.expiresAt <= time.now) dead += 1;
  }
  return dead;
};

export type OutageFigures = {
  /** Mails that never came. */
  lost: number;
  /** Copies beyond the first of each mail. */
  copies: number;
  disorder: number;
  deadLinks: number;
  /** Milliseconds of the set clock from the return of the server until nothing waits. */
  released: number;
  /** The rate of the drain after the outage, compared with that of the same mails without one. */
  ratio: number;
};

/** Queues mails, lets the mail server fail for a time, and lets it return. `hours`: on the set clock. */
export const sufferOutage = async (
  store: Store,
  outage: Outage,
  { people, hours }: { people: number; hours: number },
): Promise<OutageFigures> => {
  const rig = await openRig(store);
  try {
    await queueTwoEach(rig, people, 'free');
    const free = await timed(() => passTime(rig, minute));
    rig.sink.mails.length = 0;
    const ids = await queueTwoEach(rig, people, 'late');
    await rig.fail(outage);
    await passTime(rig, hours * 60 * minute);
    await rig.fail({});
    let released = 0;
    const drain = await timed(async () => {
      released = await passTime(rig, 120 * minute);
    });
    const arrived = rig.sink.mails.map(({ messageId }) => idOf(messageId));
    return {
      lost: ids.filter((id) => !arrived.includes(id)).length,
      copies: arrived.length - new Set(arrived).size,
      disorder: disorderIn(arrived),
      deadLinks: await deadLinksIn(rig),
      released,
      ratio: free / drain,
    };
  } finally {
    await rig.close();
  }
};
