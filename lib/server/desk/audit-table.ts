import { toIso } from '#lib/domain/basics/calendar.ts';
import { toCsv } from '#lib/domain/basics/csv.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { zoneText } from '#lib/domain/basics/moment-text.ts';
import { clockIn, dateIn } from '#lib/domain/basics/time-zone.ts';
import { formatFolio } from '#lib/domain/document/folio.ts';
import { actForAuditor, actorForAuditor, detailForAuditor } from '#lib/i18n/audit-words.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import type { ShownEntry } from '#lib/usecases/desk/read-audit.ts';

/** «2026-11-30 13:16:20» by the clock of a zone, so that a spreadsheet can sort it. */
const sortable = (at: number, zone: string): string => {
  const read = clockIn(zone, at);
  return `${toIso(dateIn(zone, at))} ${read('hour')}:${read('minute')}:${read('second')}`;
};

/** The entries of the audit as CSV, one a line, with what the page shows of them. `name`: of the file; it says only the day. */
export const auditTable = async (
  locale: Locale,
  entries: readonly ShownEntry[],
): Promise<{ name: string; table: string }> => {
  const { deskTimeZone: zone, clock } = await getDeps();
  const { deskAudit: words, auditActs } = dictionary(locale);
  const when = `${words.when} (${zoneText(locale, zone)})`;
  const heads = [when, words.who, words.what, words.detail, words.folioHead, words.ticketHead, words.case];
  const rows = entries.map((entry) => [
    sortable(entry.at, zone),
    actorForAuditor(words.actors, entry),
    actForAuditor(auditActs, entry.action),
    detailForAuditor(words.details, entry.detail),
    // In two parts, because a spreadsheet rounds a number of 22 digits.
    entry.case?.folio ? formatFolio(entry.case.folio) : null,
    entry.case?.ticket ? `${entry.case.ticket.day} / ${entry.case.ticket.number}` : null,
    entry.caseKey,
  ]);
  return { name: `${words.file}-${toIso(dateIn(zone, clock.now()))}`, table: toCsv([heads, ...rows]) };
};
