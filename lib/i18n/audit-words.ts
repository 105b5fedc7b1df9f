import {
  type AuditAction,
  type AuditDetail,
  auditActions,
  type auditActors,
  type PrintedCopyDetail,
} from '#lib/domain/audit/entry.ts';

/** Acts whose entries are about the installation, the queue or the staff, and never about the holder of a number. */
type ActOfThePlace = Extract<
  AuditAction,
  | `${'people' | 'insured' | 'series' | 'postalCodes' | 'keys' | 'restore' | 'signingKey' | 'store'}.${string}`
  | `${'ticket' | 'staff'}.${string}`
>;

/** One row per act, so that a new act without words is an error of types. `holder`: said to the person whose number it is about. */
export type ActWords = {
  [Action in AuditAction]: Action extends ActOfThePlace
    ? { auditor: string }
    : { auditor: string; holder: string };
};

type PartsOf<Detail extends string> = Detail extends `${infer First}.${infer Rest}` ? First | Rest : Detail;

/** The words of an entry's detail, part by part; a count has none. */
export type DetailWords = Record<PartsOf<Exclude<AuditDetail, PrintedCopyDetail>>, string>;

const rowOf = (words: ActWords, action: string) => {
  const known = auditActions.find((each) => each === action);
  return known && words[known];
};

/** What an act is called to the auditor. An entry that somebody changed in the database shows the word that it has now. */
export const actForAuditor = (words: ActWords, action: string): string =>
  rowOf(words, action)?.auditor ?? action;

/** What an act is called to the holder of a number. An unknown act is shown as it is stored, because nothing that is stored is left out. */
export const actForHolder = (words: ActWords, action: string): string => {
  const row = rowOf(words, action);
  return row && 'holder' in row ? row.holder : actForAuditor(words, action);
};

const wordIn = (words: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(words, key) ? (words[key] ?? key) : key;

/** «constancia.2», «revoke.identidad»: the parts one by one; a count stays as it is. */
export const detailForAuditor = (words: DetailWords, detail: string | null): string =>
  (detail?.split('.') ?? []).map((part) => wordIn(words, part)).join(' · ');

/** The member of staff by name, every other actor by what they are. */
export const actorForAuditor = (
  words: Readonly<Record<(typeof auditActors)[number], string>>,
  { staffName, actor }: { staffName: string | null; actor: string },
): string => staffName ?? wordIn(words, actor);
