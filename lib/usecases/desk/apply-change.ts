import type { AuditActor } from '#lib/domain/audit/entry.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import {
  type ChangeKind,
  type DeskChange,
  type Obstacle,
  obstacleTo,
  type WantedOf,
} from '#lib/domain/desk/change.ts';
import { isBoundAsBefore, isBoundTo } from '#lib/domain/number/disclosure.ts';
import { changeEmailWithin, type Doer, deskRequest, unlockWithin } from '#lib/usecases/desk/act-by-folio.ts';
import { type CaseDeps, type CaseFile, openCaseFile } from '#lib/usecases/desk/case-file.ts';
import {
  type ReplaceDeps,
  replaceDocuments,
  revokeDocuments,
} from '#lib/usecases/desk/take-back-documents.ts';
import type { ChangeDeps } from '#lib/usecases/holder/change-email.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { mailTo } from '#lib/usecases/rows/new-mail.ts';

export type EffectDeps = ChangeDeps & ReplaceDeps & CaseDeps;
/** What asking for a change and deciding one need. Both write the change and its effect together. */
export type DeskChangeDeps = EffectDeps & { store: Pick<Store, 'deskChanges' | 'inOneTransaction'> };

/** `changedMeanwhile`: the case is not what it was when the change was asked for. */
export type EffectFailure = Obstacle | 'changedMeanwhile' | 'sameEmail' | 'unknownFolio';
type Done = Result<null, EffectFailure>;
type About = { file: CaseFile; boundTo: DeskChange['boundTo']; by: Doer };
type Effect<K extends ChangeKind> = (deps: EffectDeps, about: About, wanted: WantedOf<K>) => Promise<Done>;

const asDone = (result: Result<unknown, string>): Done => (result.ok ? ok(null) : err('changedMeanwhile'));

const changeEmail: Effect<'changeEmail'> = async (deps, { file, boundTo, by }, { to }) => {
  if (!isBoundAsBefore(file.holder, boundTo)) return err('changedMeanwhile');
  if (isBoundTo(file.holder, to)) return err('sameEmail');
  return asDone(await changeEmailWithin(deps)(file.issuance.folio, to, by));
};

const unlock: Effect<'unlock'> = async (deps, { file, by }) =>
  asDone(await unlockWithin(deps)(file.issuance.folio, by));

const correctNames: Effect<'correctNames'> = async (deps, { file, by }, { name }) => {
  const { person, folio } = file.issuance;
  // The registry does not know this person: the corrected names that they declare replace its answer.
  const registry = { findPerson: async () => ({ ...person, name }) };
  const replaced = await replaceDocuments({ ...deps, registry })(folio, by);
  return !replaced.ok && replaced.error === 'nothingChanged' ? err('nothingChanged') : asDone(replaced);
};

/** Revokes the documents and tells the person. */
const revoke: Effect<'revoke'> = async (deps, { file, by }, { reason }) => {
  const { issuance, holder } = file;
  const revoked = await revokeDocuments(deps)(issuance.folio, reason, by);
  if (!revoked.ok || holder.email === null) return asDone(revoked);
  const request = await deskRequest(deps, issuance, holder.email);
  const mail = mailTo(deps, request, 'revoked', { to: holder.email, locale: request.locale });
  await deps.store.requests.create(request, mail);
  return ok(null);
};

const replace: Effect<'replace'> = async (deps, { file, by }) => {
  const registry = { findPerson: async () => file.registered };
  return asDone(await replaceDocuments({ ...deps, registry })(file.issuance.folio, by));
};

const effects: { [K in ChangeKind]: Effect<K> } = {
  changeEmail,
  unlock,
  correctNames,
  revoke,
  replace,
  note: async () => ok(null),
};

const run = <K extends ChangeKind>(
  deps: EffectDeps,
  about: About,
  wanted: WantedOf<K> & { kind: K },
): Promise<Done> => effects[wanted.kind](deps, about, wanted);

/**
 * Does what a change says, inside the transaction of `deps.store`, through the use cases that people have. It reads the case again
 * before. `registered`: what the registry answered before the transaction.
 */
export const applyDeskChange = async (
  deps: EffectDeps,
  { folio, wanted, boundTo }: Pick<DeskChange, 'folio' | 'wanted' | 'boundTo'>,
  registered: CaseFile['registered'],
  actor: AuditActor,
): Promise<Done> => {
  const file = await openCaseFile(deps)(folio, registered);
  if (!file) return err('unknownFolio');
  const obstacle = obstacleTo(wanted.kind, file.state);
  if (obstacle) return err(obstacle);
  return run(deps, { file, boundTo, by: { actor, evenUnbound: true } }, wanted);
};
