import type { Email } from '#lib/domain/email/email.ts';
import { type NoticePurpose, noticeToken } from '#lib/usecases/holder/mail-link-token.ts';
import { mailboxKey } from '#lib/usecases/limits/mail-limits.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryOf } from '#lib/usecases/rows/audit-entry.ts';

type Deps = { store: Pick<Store, 'mailStops' | 'audit'>; clock: Clock };

const day = 86_400_000;
/** How long a stop lasts. */
export const mailStopDays = 30;
const purpose: NoticePurpose = 'stopMail';

/**
 * The link of a mailbox, the same in every mail to it. It carries the digest of the address, so that a stop can be undone when mail and
 * request are long deleted.
 */
export const stopMailUrl = (
  { keyring, baseUrl }: { keyring: Keyring; baseUrl: string },
  { to, locale }: { to: Email; locale: string },
): string => `${baseUrl}/${locale}/aviso/${noticeToken(keyring, purpose, mailboxKey(keyring, to))}`;

/** When links may be sent to this mailbox again; null while they may. `address`: the digest in its link. */
export const viewMailStop =
  ({ store, clock }: Deps) =>
  async (address: string): Promise<number | null> => {
    const until = await store.mailStops.find(address);
    return until !== null && until > clock.now() ? until : null;
  };

const tell = (deps: Deps, address: string, action: 'mail.stopped' | 'mail.resumed'): Promise<void> =>
  deps.store.audit.append({ ...entryOf(deps, { actor: 'holder', action }), address });

/**
 * "No me escriban más": for 30 days the requests of others send no more than one link a day to this mailbox (docs/threats.md T13). Its
 * owner undoes it with the same link, or by confirming a request of their own. Answers until when.
 */
export const stopMail =
  (deps: Deps) =>
  async (address: string): Promise<number> => {
    const until = deps.clock.now() + mailStopDays * day;
    await tell(deps, address, 'mail.stopped');
    await deps.store.mailStops.put(address, until);
    return until;
  };

/** "Sí quiero recibir correos": undoes the stop. */
export const resumeMail =
  (deps: Deps) =>
  async (address: string): Promise<void> => {
    await tell(deps, address, 'mail.resumed');
    await deps.store.mailStops.remove(address);
  };
