import type { Locale } from '#lib/domain/basics/locale.ts';
import type { ChangeKind } from '#lib/domain/desk/change.ts';
import type { StaffAction } from '#lib/domain/desk/staff.ts';
import { isFolio } from '#lib/domain/document/folio.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { showMissing } from '#lib/server/visit/page.ts';
import { viewPerson } from '#lib/server/visit/staff-look.ts';
import { askChange } from '#lib/usecases/desk/ask-change.ts';
import { type CaseFile, openCaseFile, possibleChanges } from '#lib/usecases/desk/case-file.ts';
import { agreeToChange, turnDownChange } from '#lib/usecases/desk/decide-change.ts';

export type { CaseFile };

/** What only staff can do, joined with this process's dependencies. */
export const getChangeService = async () => {
  const deps = await getDeps();
  return {
    openCaseFile: openCaseFile(deps),
    possibleChanges: possibleChanges(deps),
    askChange: askChange(deps),
    agree: agreeToChange(deps),
    turnDown: turnDownChange(deps),
    waiting: deps.store.deskChanges.waiting,
    find: deps.store.deskChanges.find,
    ofFolio: deps.store.deskChanges.ofFolio,
    isTakenBack: async (folio: string) => (await deps.store.revocations.find(folio)) !== null,
    /** Who works here, also who is shut out since. */
    member: deps.store.staff.find,
  };
};

/** What stands behind a folio, for a page: counted and written down before it is shown. */
const seeCase = async (locale: Locale, staffId: string, folio: string) => {
  const { openCaseFile: open } = await getChangeService();
  const file = isFolio(folio) ? await open(folio) : null;
  if (!file) return showMissing(locale);
  await viewPerson(locale, { id: staffId }, file.issuance.requestId);
  return file;
};

/** The case of a folio, as a member of staff may see it; a folio that nobody got is a page that does not exist. */
export const enterCase = async (locale: Locale, folio: string, action: StaffAction) => {
  const { staff } = await requireStaff(locale, action);
  return { staff, file: await seeCase(locale, staff.id, folio) };
};

/** The form of one kind of change, which must be possible now; else back to the case. */
export const enterChangeForm = async (locale: Locale, folio: string, kind: ChangeKind | null) => {
  const { staff } = await requireStaff(locale, 'change.ask');
  if (!kind) return showMissing(locale);
  const file = await seeCase(locale, staff.id, folio);
  const { possibleChanges: possible } = await getChangeService();
  return { staff, file, kind, isPossible: (await possible(file)).includes(kind) };
};

/** A change that waits or waited for a supervisor, with the case that it is about. */
export const enterApproval = async (locale: Locale, id: string) => {
  const { staff } = await requireStaff(locale, 'change.approve');
  const { find, member } = await getChangeService();
  const change = /^[\w-]{1,36}$/.test(id) ? await find(id) : null;
  if (!change) return showMissing(locale);
  const file = await seeCase(locale, staff.id, change.folio);
  return { staff, change, file, asker: await member(change.askedBy) };
};
