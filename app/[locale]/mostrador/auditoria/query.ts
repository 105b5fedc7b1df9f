import { type AuditAction, type AuditActor, auditActions, auditActors } from '#lib/domain/audit/entry.ts';
import { type CalendarDate, compare } from '#lib/domain/basics/calendar.ts';
import { parseDay } from '#lib/domain/basics/day-bounds.ts';
import { parseFolio } from '#lib/domain/document/folio.ts';

type Given = string | string[] | undefined;
type Asked = { desde?: Given; hasta?: Given; quien?: Given; que?: Given; folio?: Given; antes?: Given };
type AuditQuery = {
  from: CalendarDate | null;
  to: CalendarDate | null;
  action: AuditAction | null;
  actor: AuditActor | null;
  folio: string | null;
  before: number | null;
};
/** What was typed, and what it means. `mistake`: the field with no meaning. */
export type Reading = {
  typed: { desde: string; hasta: string; quien: string; que: string; folio: string };
  query: AuditQuery;
  mistake: 'desde' | 'hasta' | 'folio' | null;
};

const textOf = (given: Given): string => (typeof given === 'string' ? given.trim() : '');

const actorOf = (text: string): AuditActor | null => {
  const [, id] = /^staff:([\w-]{1,36})$/.exec(text) ?? [];
  return id ? `staff:${id}` : (auditActors.find((actor) => actor === text) ?? null);
};

/** The first day before the last one, however they were typed. */
const inOrder = (one: CalendarDate | null, other: CalendarDate | null) =>
  one && other && compare(one, other) > 0 ? { from: other, to: one } : { from: one, to: other };

const mistakeOf = ({ desde, hasta, folio }: Reading['typed']): Reading['mistake'] => {
  if (desde !== '' && !parseDay(desde)) return 'desde';
  if (hasta !== '' && !parseDay(hasta)) return 'hasta';
  return folio !== '' && parseFolio(folio) === null ? 'folio' : null;
};

/** Reads the filters from the address of the page. */
export const readQuery = (asked: Asked): Reading => {
  const typed = {
    desde: textOf(asked.desde),
    hasta: textOf(asked.hasta),
    quien: textOf(asked.quien),
    que: textOf(asked.que),
    folio: textOf(asked.folio),
  };
  const before = textOf(asked.antes);
  const query = {
    ...inOrder(parseDay(typed.desde), parseDay(typed.hasta)),
    actor: actorOf(typed.quien),
    action: auditActions.find((action) => action === typed.que) ?? null,
    folio: parseFolio(typed.folio),
    before: /^\d{1,15}$/.test(before) ? Number(before) : null,
  };
  return { typed, query, mistake: mistakeOf(typed) };
};

/** The address of the same filters from another place on. */
export const hrefOf = ({ typed }: Reading, before: number | null): string => {
  const kept = Object.entries(typed).filter(([, text]) => text !== '');
  return `?${new URLSearchParams([...kept, ...(before === null ? [] : [['antes', `${before}`]])])}`;
};
