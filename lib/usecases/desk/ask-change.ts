import type { AuditAction } from '#lib/domain/audit/entry.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { nameFits } from '#lib/domain/curp/name-diagnosis.ts';
import { settleName } from '#lib/domain/curp/settled-name.ts';
import {
  type ChangeDetail,
  type DeskChange,
  type Obstacle,
  obstacleTo,
  type SeenAtWindow,
  type Wanted,
  waitsFirst,
} from '#lib/domain/desk/change.ts';
import { isCorrected } from '#lib/domain/document/revocation.ts';
import { isBoundTo } from '#lib/domain/number/disclosure.ts';
import {
  applyDeskChange,
  type DeskChangeDeps,
  type EffectDeps,
  type EffectFailure,
} from '#lib/usecases/desk/apply-change.ts';
import { type CaseFile, openCaseFile } from '#lib/usecases/desk/case-file.ts';
import { staffActor } from '#lib/usecases/desk/staff-deps.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';

export type AskInput = { folio: string; wanted: Wanted; seen: SeenAtWindow | null; staffId: string };
/** `waiting`: another change of its kind waits for this folio. */
export type AskFailure = EffectFailure | 'nameDisagrees' | 'waiting';

/** What the audit says of a change that staff asked for or decided. */
export const entryOfDeskChange = (
  deps: Pick<EffectDeps, 'clock' | 'keyring'>,
  { issuance, holder }: Pick<CaseFile, 'issuance' | 'holder'>,
  { staffId, action, detail }: { staffId: string; action: AuditAction; detail: ChangeDetail },
) =>
  entryAbout(
    deps,
    { id: issuance.requestId, curp: issuance.curp, email: holder.email },
    { actor: staffActor(staffId), action, detail },
  );

/** What the audit adds to an entry about a change: its kind and why. */
export const detailOf = ({ kind, reason }: Wanted): ChangeDetail => `${kind}.${reason}`;

/** Words that are a placeholder or a name become what the CURP says that they are. */
const settled = (wanted: Wanted, { issuance }: CaseFile): Wanted =>
  wanted.kind === 'correctNames' ? { ...wanted, name: settleName(wanted.name, issuance.curp) } : wanted;

/**
 * Why a change cannot be meant, found before a supervisor is asked. A name that does not go with the CURP needs the reason that a document
 * has it, because the letters that we expect are a guess about the registry.
 */
const whyWrong = (
  wanted: Wanted,
  { issuance, holder }: CaseFile,
): Exclude<AskFailure, Obstacle> | 'nothingChanged' | null => {
  if (wanted.kind === 'changeEmail') return isBoundTo(holder, wanted.to) ? 'sameEmail' : null;
  if (wanted.kind !== 'correctNames') return null;
  const agrees = nameFits(wanted.name, issuance.curp);
  if (!agrees && wanted.reason !== 'asOnDocument') return 'nameDisagrees';
  const { person } = issuance;
  return isCorrected(person, { ...person, name: wanted.name }) ? null : 'nothingChanged';
};

/**
 * A member of staff asks for a change, after seeing the person where that is needed. A change that needs no approval is done at once, in
 * the same transaction.
 */
export const askChange =
  (deps: DeskChangeDeps) =>
  async ({ folio, wanted: asked, seen, staffId }: AskInput): Promise<Result<DeskChange, AskFailure>> => {
    const file = await openCaseFile(deps)(folio);
    if (!file) return err('unknownFolio');
    const wanted = settled(asked, file);
    const wrong = obstacleTo(wanted.kind, file.state) ?? whyWrong(wanted, file);
    if (wrong) return err(wrong);
    const waits = waitsFirst(wanted.kind);
    const now = deps.clock.now();
    const change: DeskChange = {
      id: deps.random.id(),
      folio,
      wanted,
      seen,
      boundTo: file.holder.email,
      askedBy: staffId,
      askedAt: now,
      state: waits ? 'asked' : 'done',
      decidedBy: waits ? null : staffId,
      decidedAt: waits ? null : now,
      refusal: null,
    };
    const action = waits ? 'change.asked' : 'change.made';
    const entry = entryOfDeskChange(deps, file, { staffId, action, detail: detailOf(wanted) });
    return deps.store.inOneTransaction<DeskChange, AskFailure>(async (store) => {
      if (!(await store.deskChanges.put(change, entry))) return err('waiting');
      if (waits) return ok(change);
      const inner = { ...deps, store };
      const done = await applyDeskChange(inner, change, file.registered, staffActor(staffId));
      return done.ok ? ok(change) : done;
    });
  };
