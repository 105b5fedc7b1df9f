import type { Issuance } from '#lib/domain/issuance.ts';
import type { Issued } from '#lib/domain/request.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { isCorrected, type RevocationReason } from '#lib/domain/revocation.ts';
import { entryAbout } from '#lib/usecases/audit-entry.ts';
import { type ComposeDeps, composeIssuance } from '#lib/usecases/compose-issuance.ts';
import { newMail } from '#lib/usecases/new-mail.ts';
import type { Clock, Keyring, Log, Registry, Store } from '#lib/usecases/ports.ts';

/** Both documents of a folio are no longer to be accepted. Cannot be undone; `takenBack`: they were revoked or replaced before. */
export const revokeDocuments =
  (deps: { store: Store; clock: Clock; keyring: Pick<Keyring, 'fingerprint'>; log: Log }) =>
  async (folio: string, reason: RevocationReason): Promise<Result<null, 'unknownFolio' | 'takenBack'>> => {
    const { store, clock, log } = deps;
    const issuance = await store.issuances.findByFolio(folio);
    if (!issuance) return err('unknownFolio');
    const about = { id: issuance.requestId, curp: issuance.curp, email: null };
    const isNew = await store.revocations.put(
      { folio, reason, at: clock.now(), replacedBy: null },
      entryAbout(deps, about, { actor: 'operator', action: 'documents.revoked', detail: reason }),
    );
    if (!isNew) return err('takenBack');
    log.event('documents.revoked', { issuanceId: issuance.id, reason });
    return ok(null);
  };

type ReplaceDeps = ComposeDeps & { store: Store; registry: Registry; log: Log };
/** `notBound`: no address to send them to (a demonstration lets its people forget it). */
export type ReplaceFailure = 'unknownFolio' | 'takenBack' | 'notInRegistry' | 'nothingChanged' | 'notBound';

/** A request like that of the old documents, told again with the corrected person. */
const correctedRequest = async (
  { store, registry, random, clock }: ReplaceDeps,
  { requestId, curp, person }: Issuance,
): Promise<Result<Issued, 'notInRegistry' | 'nothingChanged' | 'notBound'>> => {
  const corrected = await registry.findPerson(curp);
  if (!corrected) return err('notInRegistry');
  if (!isCorrected(person, corrected)) return err('nothingChanged');
  const email = (await store.holders.find(curp))?.email;
  if (!email) return err('notBound');
  const before = (await store.requests.find(requestId))?.request;
  const now = clock.now();
  return ok({
    stage: 'issued',
    id: random.id(),
    curp,
    email,
    // The old request goes a month after it was finished, and the language of its person with it.
    locale: before?.locale ?? 'es',
    ...(before?.notice && { notice: before.notice }),
    startedAt: now,
    confirmedAt: now,
    nameTries: 0,
    person: corrected,
    source: 'registry',
    outcome: 'located',
    issuanceId: '',
  });
};

/**
 * The registry was corrected: new documents for the same CURP and number, mailed to the address that is bound to them; the old ones
 * answer "replaced". Nothing is taken but what the registry says (threats.md F4).
 */
export const replaceDocuments =
  (deps: ReplaceDeps) =>
  async (folio: string): Promise<Result<Issuance, ReplaceFailure>> => {
    const old = await deps.store.issuances.findByFolio(folio);
    if (!old) return err('unknownFolio');
    if (await deps.store.revocations.find(folio)) return err('takenBack');
    const corrected = await correctedRequest(deps, old);
    if (!corrected.ok) return corrected;
    const { curp, id: requestId, person } = corrected.value;
    const { id, complete, codes } = composeIssuance(deps, { requestId, curp, person });
    const issuance = complete(old.nss, 'located');
    const request: Issued = { ...corrected.value, issuanceId: id };
    await deps.store.issuances.replace({
      request,
      issuance,
      codes,
      mail: newMail(deps, request, 'result', id),
      entry: entryAbout(deps, request, { actor: 'operator', action: 'documents.replaced' }),
    });
    deps.log.event('documents.replaced', { issuanceId: id });
    return ok(issuance);
  };
