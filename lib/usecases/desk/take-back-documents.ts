import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import { isCorrected, type RevocationReason } from '#lib/domain/document/revocation.ts';
import type { Email } from '#lib/domain/email/email.ts';
import { isLocked } from '#lib/domain/number/disclosure.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import type { Issued, Mailed } from '#lib/domain/request/request.ts';
import { byOperator, type Doer } from '#lib/usecases/desk/act-by-folio.ts';
import { askRegistry } from '#lib/usecases/number/ask-registry.ts';
import { composeIssuance, type IssuanceDeps } from '#lib/usecases/number/compose-issuance.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { NewMail } from '#lib/usecases/ports/mail.ts';
import type { Registry } from '#lib/usecases/ports/registry.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';
import { newMail } from '#lib/usecases/rows/new-mail.ts';

/** Revokes both documents of a folio, for ever. `takenBack`: they were revoked or replaced before. */
export const revokeDocuments =
  (deps: {
    store: Pick<Store, 'issuances' | 'revocations'>;
    clock: Clock;
    keyring: Pick<Keyring, 'fingerprint'>;
    log: Log;
  }) =>
  async (
    folio: string,
    reason: RevocationReason,
    { actor } = byOperator,
  ): Promise<Result<null, 'unknownFolio' | 'takenBack'>> => {
    const { store, clock, log } = deps;
    const issuance = await store.issuances.findByFolio(folio);
    if (!issuance) return err('unknownFolio');
    const about = { id: issuance.requestId, curp: issuance.curp, email: null };
    const isNew = await store.revocations.put(
      { folio, reason, at: clock.now(), replacedBy: null },
      entryAbout(deps, about, { actor, action: 'documents.revoked', detail: reason }),
    );
    if (!isNew) return err('takenBack');
    log.event('documents.revoked', { issuanceId: issuance.id, reason });
    return ok(null);
  };

export type ReplaceDeps = IssuanceDeps & {
  store: Pick<Store, 'requests' | 'holders' | 'issuances' | 'revocations'>;
  registry: Registry;
  log: Log;
};
/** `notBound`: there is no address to send them to (people of a demonstration can delete theirs). */
export type ReplaceFailure = 'unknownFolio' | 'takenBack' | 'notInRegistry' | 'nothingChanged' | 'notBound';

/** Nothing of a locked number is sent: its holder hears only that there are new documents. */
type Recipient = { email: Email; hearsOnly: boolean };

type Corrected = { person: Person; to: Recipient | null };

/** What the new documents say, and whom they are sent to. */
const correct = async (
  { store, registry }: ReplaceDeps,
  { curp, person }: Issuance,
  { evenUnbound = false }: Doer,
): Promise<Result<Corrected, 'notInRegistry' | 'nothingChanged' | 'notBound'>> => {
  const { person: corrected } = await askRegistry(registry, curp);
  if (!corrected) return err('notInRegistry');
  if (!isCorrected(person, corrected)) return err('nothingChanged');
  const holder = await store.holders.find(curp);
  const to = holder?.email ? { email: holder.email, hearsOnly: isLocked(holder) } : null;
  return to || evenUnbound ? ok({ person: corrected, to }) : err('notBound');
};

/** A request like the one of the old documents, with the corrected person, and the mail that brings the new ones. */
const sending = async (
  deps: ReplaceDeps,
  { curp, requestId }: Issuance,
  next: Issuance,
  { email, hearsOnly }: Recipient,
): Promise<{ request: Mailed<Issued>; mail: NewMail }> => {
  const before = (await deps.store.requests.find(requestId))?.request;
  const now = deps.clock.now();
  const request: Mailed<Issued> = {
    stage: 'issued',
    id: next.requestId,
    curp,
    email,
    // The old request is purged a month after its end, and its language with it.
    locale: before?.locale ?? 'es',
    ...(before?.notice && { notice: before.notice }),
    startedAt: now,
    confirmedAt: now,
    triedNames: [],
    person: next.person,
    source: 'registry',
    outcome: 'located',
    issuanceId: next.id,
  };
  const mail = hearsOnly ? newMail(deps, request, 'corrected') : newMail(deps, request, 'result', next.id);
  return { request, mail };
};

/**
 * Makes new documents after a correction of the registry, for the same CURP and number, and mails them to the bound address. The old ones
 * answer "replaced". The registry is the only source (docs/threats.md F4).
 */
export const replaceDocuments =
  (deps: ReplaceDeps) =>
  async (folio: string, by = byOperator): Promise<Result<Issuance, ReplaceFailure>> => {
    const old = await deps.store.issuances.findByFolio(folio);
    if (!old) return err('unknownFolio');
    if (await deps.store.revocations.find(folio)) return err('takenBack');
    const corrected = await correct(deps, old, by);
    if (!corrected.ok) return corrected;
    const { person, to } = corrected.value;
    const about = { requestId: deps.random.id(), curp: old.curp, person };
    const { complete, codes } = composeIssuance(deps, about);
    const issuance = complete(old.nss, 'located');
    const entry = entryAbout(
      deps,
      { id: about.requestId, curp: old.curp, email: to?.email ?? null },
      { actor: by.actor, action: 'documents.replaced' },
    );
    const sent = to && (await sending(deps, old, issuance, to));
    await deps.store.issuances.replace({ sent, issuance, codes, entry });
    deps.log.event('documents.replaced', { issuanceId: issuance.id });
    return ok(issuance);
  };
