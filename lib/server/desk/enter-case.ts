import type { Locale } from '#lib/domain/basics/locale.ts';
import type { ChangeKind } from '#lib/domain/desk/change.ts';
import type { StaffAction } from '#lib/domain/desk/staff.ts';
import { isFolio } from '#lib/domain/document/folio.ts';
import { run } from '#lib/server/deps/run.ts';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { showMissing } from '#lib/server/visit/page.ts';
import { viewPerson } from '#lib/server/visit/staff-look.ts';
import { findChange, openCaseFile, possibleChanges } from '#lib/usecases/desk/case-file.ts';
import { memberOf } from '#lib/usecases/desk/manage-staff.ts';

/** Reads the case of a folio for a page. The look is counted and audited before anything is shown. */
const seeCase = async (locale: Locale, staffId: string, folio: string) => {
  const file = isFolio(folio) ? await run(openCaseFile)(folio) : null;
  if (!file) return showMissing(locale);
  await viewPerson(locale, { id: staffId }, file.issuance.requestId);
  return file;
};

/** The case of a folio, for a member of staff who may see it. An unknown folio leads to the page for missing addresses. */
export const enterCase = async (locale: Locale, folio: string, action: StaffAction) => {
  const { staff } = await requireStaff(locale, action);
  return { staff, file: await seeCase(locale, staff.id, folio) };
};

export type CaseEntered = Awaited<ReturnType<typeof enterCase>>;

/** What the form of one kind of change needs; `isPossible`: the change can be asked for now. */
export const enterChangeForm = async (locale: Locale, folio: string, kind: ChangeKind | null) => {
  const { staff } = await requireStaff(locale, 'change.ask');
  if (!kind) return showMissing(locale);
  const file = await seeCase(locale, staff.id, folio);
  return { staff, file, kind, isPossible: (await run(possibleChanges)(file)).includes(kind) };
};

export type ChangeFormEntered = Awaited<ReturnType<typeof enterChangeForm>>;

/** Whether a text in a path can be the identifier of a change. */
export const isChangeId = (text: string): boolean => /^[\w-]{1,36}$/.test(text);

/** A change that a supervisor decides or has decided, with its case. */
export const enterApproval = async (locale: Locale, id: string) => {
  const { staff } = await requireStaff(locale, 'change.approve');
  const change = isChangeId(id) ? await run(findChange)(id) : null;
  if (!change) return showMissing(locale);
  const file = await seeCase(locale, staff.id, change.folio);
  return { staff, change, file, asker: await run(memberOf)(change.askedBy) };
};
export type ApprovalEntered = Awaited<ReturnType<typeof enterApproval>>;
