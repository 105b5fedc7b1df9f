import { createHash } from 'node:crypto';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { decodeCurp } from '#lib/domain/curp/curp.ts';
import { parseEmail } from '#lib/domain/email/email.ts';
import { type Nss, nssCheckDigit, parseNss } from '#lib/domain/number/nss.ts';
import { type ReferralReason, refer } from '#lib/domain/request/request.ts';
import { auditRecords } from '#tests/support/e2e-audit.ts';
import type { TestPerson } from '#tests/support/e2e-people.ts';
import { plant } from '#tests/support/e2e-planted.ts';
import { proofRecords } from '#tests/support/e2e-proofs.ts';
import { sealedRecords } from '#tests/support/e2e-sealed.ts';

/** What a test reads from, or arranges in, the SQLite file of a running site. */
export type Records = ReturnType<typeof openRecords>;

const tables = ['requests', 'sessions', 'links', 'holders', 'issuances', 'mails', 'counters'] as const;

let consecutive = 9000;

const anAddress = (text: string) => {
  const parsed = parseEmail(text);
  if (!parsed.ok) throw new Error(`test address: ${parsed.error}`);
  return parsed.value;
};

export const openRecords = (file: string) => {
  const database = new DatabaseSync(file, { timeout: 60_000 });
  const sealed = sealedRecords(database);
  const write = (sql: string, ...values: SQLInputValue[]) => database.prepare(sql).run(...values);
  const numbersIn = (sql: string, ...values: SQLInputValue[]) =>
    database
      .prepare(sql)
      .all(...values)
      .map((row) => String(Object.values(row)[0]));
  const count = (table: string) => Number(numbersIn(`select count(*) from ${table}`)[0]);
  const holdersOf = (curp: string) => sealed.holders().filter((holder) => holder.curp === curp);
  return {
    /** Rows by table. */
    counts: () => Object.fromEntries(tables.map((table) => [table, count(table)])),
    /** Numbers of a CURP; more than one would be a catastrophe. */
    numbersOf: ({ curp }: TestPerson): string[] => holdersOf(curp).map(({ nss }) => nss),
    issuancesOf: ({ curp }: TestPerson) =>
      numbersIn('select id from issuances where curp_index = ?', sealed.indexOf(curp)),
    /** All numbers of the site, to look for in its log. */
    allNumbers: (): string[] => sealed.holders().map(({ nss }) => nss),
    /** An import said that this person has the number of somebody else. */
    contradict: ({ curp }: TestPerson, nss: Nss) => sealed.putClaim({ curp, nss }),
    /** The population registry knows this person. */
    register: ({ curp, name }: TestPerson) => {
      const { birthDate, sex, entity } = decodeCurp(curp);
      sealed.putPerson({ curp, person: { name, birthDate, sex, birthEntity: entity } });
    },
    /** This person has a number from before, bound to an address or to none. */
    giveNumber: ({ curp }: TestPerson, email: string | null): Nss => {
      consecutive -= 1;
      const first10 = `001975${consecutive}`;
      const parsed = parseNss(first10 + nssCheckDigit(first10));
      if (!parsed.ok) throw new Error(`test number: ${parsed.error}`);
      const address = email === null ? null : anAddress(email);
      sealed.putHolder({ curp, nss: parsed.value, email: address, boundAt: null, lockedAt: null });
      plant(parsed.value);
      return parsed.value;
    },
    /** Its holder locked the number. */
    lock: ({ curp }: TestPerson) =>
      write('update holders set locked_at = 1 where curp_index = ?', sealed.indexOf(curp)),
    /** As if the 72 hours of every change of address were over. */
    endChangeWaits: () => write("update email_changes set until = 1 where state = 'waiting'"),
    /** As if a day had passed since the link was sent. */
    expireLink: (token: string) => {
      const digest = createHash('sha256').update(token).digest('hex');
      const { changes } = write('update links set expires_at = 1 where token_digest = ?', digest);
      if (changes !== 1) throw new Error('this link is not in the store');
    },
    /** A mail that waits for its next try is due now. */
    hurryMails: () => write("update mails set next_attempt_at = 0 where state = 'queued'"),
    /** The address that a number is bound to; '' when to none. */
    addressOf: ({ curp }: TestPerson) => holdersOf(curp).map(({ email }) => email ?? '')[0],
    resultMailsOf: ({ curp }: TestPerson) => {
      const sql =
        "select count(*) from mails m join requests r on r.id = m.request_id where m.kind = 'result' and r.curp_index = ?";
      return Number(numbersIn(sql, sealed.indexOf(curp))[0]);
    },
    /** As if nobody had touched the browsers for half an hour. */
    endSessions: () => write('update sessions set expires_at = 1'),
    /** As if all sessions were to end in so many milliseconds; `createdAt` moves their beginning. */
    sessionsEndIn: (milliseconds: number, createdAt?: number) => {
      write('update sessions set expires_at = ?', Date.now() + milliseconds);
      if (createdAt !== undefined) write('update sessions set created_at = ?', createdAt);
    },
    /** When the newest session ends. */
    sessionEnd: () => Number(numbersIn('select max(expires_at) from sessions')[0]),
    /** Makes the request of a person unreadable; the answer mends it. */
    spoilRequest: ({ curp }: TestPerson) => {
      const index = sealed.indexOf(curp);
      const { body } = database.prepare('select body from requests where curp_index = ?').get(index) ?? {};
      if (!(body instanceof Uint8Array)) throw new Error('this person has no request');
      write("update requests set body = x'7b' where curp_index = ?", index);
      return () => write('update requests set body = ? where curp_index = ?', body, index);
    },
    /** The service led this person to the other ways. */
    refer: ({ curp }: TestPerson, reason: ReferralReason) =>
      sealed.changeRequest(curp, (request) => refer(request, reason)),
    stageOf: ({ curp }: TestPerson) =>
      numbersIn(
        'select stage from requests where curp_index = ? order by ordinal desc',
        sealed.indexOf(curp),
      )[0],
    ...proofRecords(write, sealed),
    ...auditRecords(database, file),
    close: () => database.close(),
  };
};
