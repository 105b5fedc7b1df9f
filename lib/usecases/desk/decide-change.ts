import type { AuditAction } from '#lib/domain/audit/entry.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import {
  type Decision,
  type DeskChange,
  type Refusal,
  type Stranger,
  whyNotDecide,
} from '#lib/domain/desk/change.ts';
import type { Staff } from '#lib/domain/desk/staff.ts';
import { applyDeskChange, type DeskChangeDeps, type EffectFailure } from '#lib/usecases/desk/apply-change.ts';
import { detailOf, entryOfDeskChange } from '#lib/usecases/desk/ask-change.ts';
import { type CaseFile, openCaseFile } from '#lib/usecases/desk/case-file.ts';
import { staffActor } from '#lib/usecases/desk/staff-deps.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type DecideDeps = DeskChangeDeps & { store: Pick<Store, 'staff'> };

/** `decided`: it is decided or deleted already. `void`: the case changed meanwhile, so the change must be asked for again. */
export type DecideFailure = Stranger | 'decided' | 'void';
type Failed = DecideFailure | EffectFailure;

type Found = { change: DeskChange; file: CaseFile };

/** Why a member may not decide. Read from the store, not from the session, because a member may have been disabled a moment ago. */
const check = async (
  { store }: Pick<DecideDeps, 'store'>,
  change: DeskChange,
  staffId: string,
  agrees: boolean,
): Promise<Stranger | null> => {
  const [by, asker] = await Promise.all([store.staff.find(staffId), store.staff.find(change.askedBy)]);
  return by ? whyNotDecide(change, by, asker, agrees) : 'notSupervisor';
};

const find = async (
  deps: DecideDeps,
  id: string,
  staffId: string,
  agrees: boolean,
): Promise<Result<Found, DecideFailure>> => {
  const change = await deps.store.deskChanges.find(id);
  const file = change && (await openCaseFile(deps)(change.folio));
  if (!change || !file) return err('decided');
  const stranger = await check(deps, change, staffId, agrees);
  if (stranger) return err(stranger);
  return change.state === 'asked' ? ok({ change, file }) : err('decided');
};

const decisionOf = (
  { clock }: Pick<DecideDeps, 'clock'>,
  staffId: string,
  state: Decision['state'],
  refusal: Refusal | null = null,
): Decision => ({ state, decidedBy: staffId, decidedAt: clock.now(), refusal });

const entryFor = (deps: DecideDeps, { change, file }: Found, staffId: string, action: AuditAction) =>
  entryOfDeskChange(deps, file, { staffId, action, detail: detailOf(change.wanted) });

const isOfDecision = (failure: Failed): failure is DecideFailure =>
  (['notSupervisor', 'own', 'askerOut', 'decided', 'void'] satisfies Failed[]).some(
    (each) => each === failure,
  );

/**
 * Approves a change. Decision, change, audit and mails are one transaction. When the case is not what it was, nothing happens and the
 * change is void.
 */
export const agreeToChange =
  (deps: DecideDeps) =>
  async (id: string, staff: Pick<Staff, 'id'>): Promise<Result<null, DecideFailure>> => {
    const found = await find(deps, id, staff.id, true);
    if (!found.ok) return found;
    const { change, file } = found.value;
    const applied = await deps.store.inOneTransaction<null, Failed>(async (store) => {
      const inner = { ...deps, store };
      const stranger = await check(inner, change, staff.id, true);
      if (stranger) return err(stranger);
      const entry = entryFor(deps, found.value, staff.id, 'change.agreed');
      if (!(await store.deskChanges.decide(id, decisionOf(deps, staff.id, 'done'), entry)))
        return err('decided');
      return applyDeskChange(inner, change, file.registered, staffActor(staff.id));
    });
    if (applied.ok) return applied;
    if (isOfDecision(applied.error)) return err(applied.error);
    const entry = entryFor(deps, found.value, staff.id, 'change.void');
    const isVoid = await deps.store.deskChanges.decide(id, decisionOf(deps, staff.id, 'void'), entry);
    return err(isVoid ? 'void' : 'decided');
  };

/** Refuses a change, with a reason from the list. */
export const turnDownChange =
  (deps: DecideDeps) =>
  async (id: string, staff: Pick<Staff, 'id'>, refusal: Refusal): Promise<Result<null, DecideFailure>> => {
    const found = await find(deps, id, staff.id, false);
    if (!found.ok) return found;
    const entry = { ...entryFor(deps, found.value, staff.id, 'change.refused'), detail: refusal };
    const decision = decisionOf(deps, staff.id, 'refused', refusal);
    return (await deps.store.deskChanges.decide(id, decision, entry)) ? ok(null) : err('decided');
  };
