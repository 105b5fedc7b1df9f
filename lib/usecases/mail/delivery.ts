import { type DeliverMailDeps, deliverMail } from '#lib/usecases/mail/deliver-mail.ts';
import { createMailServer } from '#lib/usecases/mail/mail-server.ts';
import { type Mail, mostMailsAtOnce } from '#lib/usecases/ports/mail.ts';

/** How many mails are on their way while none is slow. */
const lanes = 5;
/** After so many milliseconds a mail is slow: its lane is given to another one, so that a slow mail server of one person delays nobody else. */
const usuallySlowAfter = 5_000;
/** What a kill costs: so long, in milliseconds, nobody else takes the mails of a process that is gone. */
const lease = 120_000;
/** Well within the lease, because a mail may be on its way for longer (RFC 5321 §4.5.3.2.6: ten minutes after the final dot). */
const renewal = 30_000;

/** Delivers the mails of the outbox, several at a time. */
export type Delivery = {
  /**
   * Takes due mails, at most `most`, and begins to deliver them. `canGoOn`: more may go after the next `change`. Throws when the store
   * throws.
   */
  fill: (most?: number) => Promise<{ taken: number; canGoOn: boolean }>;
  /** Resolves when the next mail ends or becomes slow. Ask before `fill`, so that nothing is missed meanwhile. */
  change: () => Promise<void>;
  /** Resolves when no mail is on its way. */
  idle: () => Promise<void>;
  /** Ends the connections. Mails on their way fail and are given back. */
  cut: () => void;
};

/** A bell that wakes everybody who waits for its next ring. */
const createBell = () => {
  let bell = Promise.withResolvers<void>();
  const ring = (): void => {
    bell.resolve();
    bell = Promise.withResolvers<void>();
  };
  return { next: () => bell.promise, ring };
};

/** The mails on their way, and which of them are slow. */
const createWays = (ring: () => void, slowAfter: number) => {
  const ways = new Map<string, { isSlow: boolean }>();
  const isQuick = ({ isSlow }: { isSlow: boolean }) => !isSlow;
  return {
    ids: () => [...ways.keys()],
    room: () => Math.min(lanes - [...ways.values()].filter(isQuick).length, mostMailsAtOnce - ways.size),
    go: (id: string, act: () => Promise<void>): void => {
      const way = { isSlow: false };
      const becomeSlow = () => {
        way.isSlow = true;
        ring();
      };
      const timer = setTimeout(becomeSlow, slowAfter);
      ways.set(id, way);
      void act().finally(() => {
        clearTimeout(timer);
        ways.delete(id);
        ring();
      });
    },
  };
};

/** The delivery of one process. It knows the state of the mail server and prolongs the claims of the mails on their way. */
export const createDelivery = (deps: DeliverMailDeps, slowAfter = usuallySlowAfter): Delivery => {
  const { store, clock } = deps;
  const server = createMailServer();
  const bell = createBell();
  const ways = createWays(bell.ring, slowAfter);
  const broken: unknown[] = [];
  const renew = async (): Promise<void> => {
    const ids = ways.ids();
    if (ids.length > 0) await store.outbox.keepClaim(ids, clock.now() + lease);
  };
  // A store that is away now may be there before the claims end.
  const renewing = setInterval(() => renew().catch(() => undefined), renewal).unref();
  const begin = (mail: Mail): void => {
    server.begun(mail.id);
    ways.go(mail.id, () =>
      deliverMail(deps, server, mail).catch((error: unknown) => void broken.push(error)),
    );
  };
  const fill = async (most = Number.POSITIVE_INFINITY) => {
    if (broken.length > 0) throw broken.splice(0)[0];
    const now = clock.now();
    const free = Math.min(most, ways.room(), server.room(now));
    if (free <= 0) return { taken: 0, canGoOn: most > 0 && ways.room() <= 0 };
    const mails = await store.outbox.claim(now, lease, free);
    for (const mail of mails) begin(mail);
    return { taken: mails.length, canGoOn: mails.length > 0 && most > mails.length };
  };
  const idle = async (): Promise<void> => {
    while (ways.ids().length > 0) await bell.next();
  };
  const cut = (): void => {
    clearInterval(renewing);
    deps.mailer.close();
  };
  return { fill, change: bell.next, idle, cut };
};
