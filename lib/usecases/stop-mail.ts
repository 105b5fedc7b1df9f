import type { Email } from '#lib/domain/email.ts';
import { type NoticePurpose, noticeToken } from '#lib/usecases/notice-token.ts';
import type { Clock, Keyring, Store } from '#lib/usecases/ports.ts';

type Deps = { store: Pick<Store, 'mailStops'>; clock: Clock };

const day = 86_400_000;
export const mailStopDays = 30;
const purpose: NoticePurpose = 'stopMail';

/**
 * The link of a mailbox, the same in every mail to it: what it opens must still be there when mail and request are long deleted,
 * or a stop could not be undone. It carries the address as the digest under which it is counted.
 */
export const stopMailUrl = (
  { keyring, baseUrl }: { keyring: Keyring; baseUrl: string },
  { to, locale }: { to: Email; locale: string },
): string => `${baseUrl}/${locale}/aviso/${noticeToken(keyring, purpose, keyring.fingerprint(to))}`;

/** When links may be written to this mailbox again; null while they may. `address`: the digest that its link carries. */
export const viewMailStop =
  ({ store, clock }: Deps) =>
  async (address: string): Promise<number | null> => {
    const until = await store.mailStops.find(address);
    return until !== null && until > clock.now() ? until : null;
  };

/**
 * "No me escriban más": for 30 days nobody's request sends a link to this mailbox, not even its owner's own, who may undo it at the
 * same link (threats.md T13). Answers until when.
 */
export const stopMail =
  ({ store, clock }: Deps) =>
  async (address: string): Promise<number> => {
    const until = clock.now() + mailStopDays * day;
    await store.mailStops.put(address, until);
    return until;
  };

/** "Sí quiero recibir correos": the stop is undone. */
export const resumeMail =
  ({ store }: Deps) =>
  (address: string): Promise<void> =>
    store.mailStops.remove(address);
