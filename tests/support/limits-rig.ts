import { createLimiter } from '#lib/adapters/limiter/limiter.ts';
import { createLocalRegistry } from '#lib/adapters/registry/local-registry.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Email } from '#lib/domain/email/email.ts';
import { parseLimits } from '#lib/server/settings/limits.ts';
import { confirmLink, inspectLink, requestToRenew } from '#lib/usecases/request/confirm-link.ts';
import { sendLink } from '#lib/usecases/request/send-link.ts';
import { type StartInput, startRequest } from '#lib/usecases/request/start-request.ts';
import { deliverDueMail } from '#tests/support/deliver-due-mail.ts';
import { createToldMailer } from '#tests/support/mail-rig.ts';
import { aStore } from '#tests/support/memory-store.ts';
import { useCaseDeps } from '#tests/support/use-case-deps.ts';

const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

type Ask = { curp: Curp; email: Email; network?: string; unconfirmedRequestId?: string; isOwn?: true };

/** Step 1, the worker and the link with the limits as an operator gets them, counted in the store by a clock that is set. */
export const limitsRig = async (variables: Record<string, string> = {}) => {
  const told = await useCaseDeps();
  const store = await aStore();
  const { limits } = parseLimits(variables);
  const limiter = createLimiter(limits, { counts: store.limits, clock: told.clock });
  const deps = { ...told, store, registry: createLocalRegistry(store), limiter };
  const { sent, state, mailer } = createToldMailer();
  const deliver = deliverDueMail({
    ...deps,
    identityProvider: null,
    mailer,
    messageDomain: 'ventanilla.example',
    sender: { service: 'NSS', operator: 'Caja', baseUrl: 'https://nss.example', demonstration: false },
    documents: async (_, kind) => ({ bytes: new Uint8Array(), filename: `${kind}.pdf` }),
  });
  const start = ({ curp, email, network = '203.0.113.7', unconfirmedRequestId, isOwn }: Ask) => {
    const input: StartInput = {
      curp,
      email,
      network,
      locale: 'es',
      withoutSight: false,
      unconfirmedRequestId: unconfirmedRequestId ?? null,
      isOwn,
    };
    return startRequest(deps)(input);
  };
  const work = async () => {
    while ((await deliver(100)) > 0);
  };
  /** Asks, lets the worker work, and answers what came into this mailbox since. */
  const ask = async (wanted: Ask) => {
    const before = sent.length;
    const answer = await start(wanted);
    await work();
    const mails = sent.slice(before).filter(({ to }) => to === wanted.email);
    return { answer, mails, token: mails.map(({ text }) => tokenIn(text)).find((token) => token !== null) };
  };
  return {
    ...deps,
    deps,
    sent,
    mailer: state,
    start,
    work,
    ask,
    again: sendLink(deps),
    confirm: confirmLink(deps),
    inspect: inspectLink(deps),
    toRenew: requestToRenew(deps),
  };
};
export type LimitsRig = Awaited<ReturnType<typeof limitsRig>>;

/** The secret of the link in a mail; null in a mail that has none. */
export const tokenIn = (text: string): string | null =>
  /\/tramite\/confirmar\/([\w-]+)/.exec(text)?.[1] ?? null;
