import { type AuditActor, auditActors } from '#lib/domain/audit/entry.ts';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import { parseDay } from '#lib/domain/basics/day-bounds.ts';
import { parseFolio } from '#lib/domain/document/folio.ts';

type Given = string | string[] | undefined;
type Asked = { dia?: Given; quien?: Given; folio?: Given; antes?: Given };
type AuditQuery = {
  day: CalendarDate | null;
  actor: AuditActor | null;
  folio: string | null;
  before: number | null;
};
/** What was typed, and what it means. `mistake`: the field with no meaning. */
export type Reading = {
  typed: { dia: string; quien: string; folio: string };
  query: AuditQuery;
  mistake: 'dia' | 'folio' | null;
};

const textOf = (given: Given): string => (typeof given === 'string' ? given.trim() : '');

const actorOf = (text: string): AuditActor | null => {
  const [, id] = /^staff:([\w-]{1,36})$/.exec(text) ?? [];
  return id ? `staff:${id}` : (auditActors.find((actor) => actor === text) ?? null);
};

/** Reads the filters from the address of the page. */
export const readQuery = ({ dia, quien, antes, ...asked }: Asked): Reading => {
  const typed = { dia: textOf(dia), quien: textOf(quien), folio: textOf(asked.folio) };
  const folio = parseFolio(typed.folio);
  const day = parseDay(typed.dia);
  const before = textOf(antes);
  const query = {
    day,
    actor: actorOf(typed.quien),
    folio,
    before: /^\d{1,15}$/.test(before) ? Number(before) : null,
  };
  const isWrongFolio = typed.folio !== '' && folio === null;
  const mistake = typed.dia !== '' && !day ? 'dia' : isWrongFolio ? 'folio' : null;
  return { typed, query, mistake };
};

/** The address of the same filters from another place on. */
export const hrefOf = ({ typed }: Reading, before: number | null): string => {
  const kept = Object.entries(typed).filter(([, text]) => text !== '');
  return `?${new URLSearchParams([...kept, ...(before === null ? [] : [['antes', `${before}`]])])}`;
};
