import type { Email } from '#lib/domain/email.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Clock, Keyring, Store } from '#lib/usecases/ports.ts';

type Deps = { store: Pick<Store, 'mailStops' | 'outbox'>; keyring: Keyring; clock: Clock };

const day = 86_400_000;
export const mailStopDays = 30;

/** `until`: when links may be written to this mailbox again; null while they may. */
export type MailStopState = { until: number | null };
type Answer = Promise<Result<MailStopState, 'unknown'>>;

/** The mailbox that a mail went to; the caller has checked that the link of that very mail was opened. */
const keyOf = async ({ store, keyring }: Deps, mailId: string): Promise<string | null> => {
  const mail = await store.outbox.find(mailId);
  return mail && keyring.fingerprint(mail.to satisfies Email);
};

/** What was decided for the mailbox of this mail. `unknown`: the mail was deleted. */
export const viewMailStop =
  (deps: Deps) =>
  async (mailId: string): Answer => {
    const key = await keyOf(deps, mailId);
    if (key === null) return err('unknown');
    const until = await deps.store.mailStops.find(key);
    return ok({ until: until !== null && until > deps.clock.now() ? until : null });
  };

/**
 * "No me escriban más": for 30 days nobody's request sends a link to this mailbox, not even its owner's own, who may undo it at the
 * same link (threats.md T13).
 */
export const stopMail =
  (deps: Deps) =>
  async (mailId: string): Answer => {
    const key = await keyOf(deps, mailId);
    if (key === null) return err('unknown');
    const until = deps.clock.now() + mailStopDays * day;
    await deps.store.mailStops.put(key, until);
    return ok({ until });
  };

/** "Sí quiero recibir correos": the stop is undone. */
export const resumeMail =
  (deps: Deps) =>
  async (mailId: string): Answer => {
    const key = await keyOf(deps, mailId);
    if (key === null) return err('unknown');
    await deps.store.mailStops.remove(key);
    return ok({ until: null });
  };
