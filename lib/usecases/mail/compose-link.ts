import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Email } from '#lib/domain/email/email.ts';
import { decideLinkLetter, isBoundTo } from '#lib/domain/number/disclosure.ts';
import type { Request } from '#lib/domain/request/request.ts';
import { type DeadEndLetterData, deadEndLetter } from '#lib/letters/mail-dead-end.ts';
import { linkLetter } from '#lib/letters/mail-link.ts';
import { stopMailUrl } from '#lib/usecases/holder/stop-mail.ts';
import { pairOf, withinMailLimits } from '#lib/usecases/limits/mail-limits.ts';
import { type Composed, type ComposeMailDeps, message } from '#lib/usecases/mail/message.ts';
import { findFacts } from '#lib/usecases/number/disclosure-facts.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Mail } from '#lib/usecases/ports/mail.ts';
import { mailTo } from '#lib/usecases/rows/new-mail.ts';

const hour = 60 * 60 * 1000;
const life = 24 * hour;
/**
 * A link that will show a number lives 60 minutes, but only where the number is bound to this very address (docs/threats.md T04). A
 * shorter life for a number that was never bound would tell the person who asked that the CURP has one.
 */
const shortLife = hour;
/**
 * A repeated delivery keeps the expiry of the first one while most of the life is left, so that link and body stay the same
 * (docs/architecture.md §4, I5, I8).
 */
const enoughOf = (whole: number): number => whole - Math.min(hour, whole / 4);

/** The secret of a link mail. The same row of the outbox always gives the same secret. */
export const linkTokenOf = (keyring: Keyring, mailId: string): string => keyring.derive('link', mailId);

/**
 * The request of a mail. A link is sent only to the address that the request has now, and only the newest one, because an older one would
 * not work.
 */
const requestOf = async ({ store }: ComposeMailDeps, mail: Mail): Promise<Request | null> => {
  const found = await store.requests.find(mail.requestId);
  if (found?.request.email !== mail.to) return null;
  const mails = await store.outbox.ofRequest(mail.requestId);
  const newest = mails.find(({ kind, to }) => kind === 'link' && to === mail.to);
  return newest?.id === mail.id ? found.request : null;
};

/** Makes the link of a mail, which works from now on; null when it was used. */
const openLink = async (
  { store, clock, keyring, sender }: ComposeMailDeps,
  mail: Mail,
  longest: number,
): Promise<{ url: string; expiresAt: number } | null> => {
  const token = linkTokenOf(keyring, mail.id);
  const digest = keyring.digest(token);
  const known = await store.links.find(digest);
  if (known && known.usedAt !== null) return null;
  const left = known ? known.expiresAt - clock.now() : 0;
  const kept = known !== null && left >= enoughOf(longest) && left <= longest;
  const expiresAt = kept ? known.expiresAt : clock.now() + longest;
  if (!kept) await store.links.put(digest, { requestId: mail.requestId, mailId: mail.id, expiresAt });
  return { url: `${sender.baseUrl}/${mail.locale}/tramite/confirmar/${token}`, expiresAt };
};

/** The language in which the holder got the number, not that of the person who asks now. */
const localeOfHolder = async ({ store }: ComposeMailDeps, { curp }: Request): Promise<Locale> => {
  const issuance = await store.issuances.findByCurp(curp);
  const issued = issuance && (await store.requests.find(issuance.requestId));
  return issued?.request.locale ?? 'es';
};

/** Tells the bound address that somebody asked with another one, at most once a day. */
const notifyHolder = async (deps: ComposeMailDeps, request: Request, to: Email): Promise<void> => {
  const locale = await localeOfHolder(deps, request);
  const mail = mailTo(deps, request, 'notice', { to, locale });
  await deps.store.bindings.warnHolderOnce(deps.keyring.fingerprint(request.curp), mail);
};

type Decision = Pick<ReturnType<typeof decideLinkLetter>, 'letter' | 'showsNumber'>;

/** A dead end carries a link only where a provider of identity can continue from it. */
const writeLetter = async (
  deps: ComposeMailDeps,
  mail: Mail,
  curp: Curp,
  { letter, showsNumber }: Decision,
): Promise<Composed> => {
  const { keyring, sender, identityProvider } = deps;
  const common = { curp, stopUrl: stopMailUrl({ keyring, baseUrl: sender.baseUrl }, mail), sender };
  const deadEnd = (stepUp: DeadEndLetterData['stepUp']): Composed => {
    const written = deadEndLetter({ ...common, stepUp }, mail.locale);
    return message(deps, mail, written, { curp, action: 'deadEnd.sent' });
  };
  const isDeadEnd = letter === 'deadEnd';
  if (isDeadEnd && identityProvider === null) return deadEnd(null);
  const link = await openLink(deps, mail, showsNumber ? shortLife : life);
  if (link === null) return 'read';
  if (isDeadEnd && identityProvider) return deadEnd({ ...link, provider: identityProvider.name });
  const written = linkLetter({ ...common, ...link }, mail.locale);
  return message(deps, mail, written, { curp, action: 'link.sent' });
};

/**
 * Builds the mail of step 1. Only here, after the answer to the browser, the service looks up what the CURP has (docs/threats.md T01,
 * T02). A person who may continue gets a link; everybody else gets one and the same letter.
 */
export const composeLink = async (deps: ComposeMailDeps, mail: Mail): Promise<Composed> => {
  const { store, clock, keyring, policies } = deps;
  const request = await requestOf(deps, mail);
  if (request === null) return 'outdated';
  const { curp } = request;
  const { facts } = await findFacts(deps, request);
  const bound = facts.holder?.email ?? null;
  const isHolder = isBoundTo(facts.holder, mail.to);
  if (!isHolder && (await store.bindings.isStopped(pairOf(keyring, request), clock.now()))) return 'silent';
  const { letter, notify, showsNumber } = decideLinkLetter(facts, policies);
  if (notify !== null) await notifyHolder(deps, request, notify);
  if (!(await withinMailLimits(deps, mail, { curp, bound, letter }))) return 'silent';
  return writeLetter(deps, mail, curp, { letter, showsNumber });
};
