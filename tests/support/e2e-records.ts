import { createHash } from 'node:crypto';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { decodeCurp } from '#lib/domain/curp.ts';
import { type Nss, nssCheckDigit, parseNss } from '#lib/domain/nss.ts';
import type { TestPerson } from '#tests/support/e2e-people.ts';
import { plant } from '#tests/support/e2e-planted.ts';
import { proofRecords } from '#tests/support/e2e-proofs.ts';

/** What a test reads from, or arranges in, the SQLite file of a running site. */
export type Records = ReturnType<typeof openRecords>;

const tables = ['requests', 'sessions', 'links', 'holders', 'issuances', 'mails', 'counters'] as const;

let consecutive = 9000;

export const openRecords = (file: string) => {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  const write = (sql: string, ...values: SQLInputValue[]) => database.prepare(sql).run(...values);
  const numbersIn = (sql: string, ...values: SQLInputValue[]) =>
    database
      .prepare(sql)
      .all(...values)
      .map((row) => String(Object.values(row)[0]));
  const count = (table: string) => Number(numbersIn(`select count(*) from ${table}`)[0]);
  return {
    /** Rows by table. */
    counts: () => Object.fromEntries(tables.map((table) => [table, count(table)])),
    /** Numbers of a CURP; more than one would be a catastrophe. */
    numbersOf: ({ curp }: TestPerson) => numbersIn('select nss from holders where curp = ?', curp),
    issuancesOf: ({ curp }: TestPerson) => numbersIn('select id from issuances where curp = ?', curp),
    /** All numbers of the site, to look for in its log. */
    allNumbers: () => numbersIn('select nss from holders'),
    /** The population registry knows this person. */
    register: ({ curp, name }: TestPerson) => {
      const { birthDate, sex, entity } = decodeCurp(curp);
      const body = JSON.stringify({ name, birthDate, sex, birthEntity: entity });
      write('insert or replace into people (curp, body) values (?, ?)', curp, body);
    },
    /** This person has a number from before, bound to an address or to none. */
    giveNumber: ({ curp }: TestPerson, email: string | null): Nss => {
      consecutive -= 1;
      const first10 = `001975${consecutive}`;
      const parsed = parseNss(first10 + nssCheckDigit(first10));
      if (!parsed.ok) throw new Error(`test number: ${parsed.error}`);
      write('insert into holders (curp, nss, email) values (?, ?, ?)', curp, parsed.value, email);
      plant(parsed.value);
      return parsed.value;
    },
    /** As if a day had passed since the link was sent. */
    expireLink: (token: string) => {
      const digest = createHash('sha256').update(token).digest('hex');
      const { changes } = write('update links set expires_at = 1 where token_digest = ?', digest);
      if (changes !== 1) throw new Error('this link is not in the store');
    },
    /** A mail that waits for its next try is due now. */
    hurryMails: () => write("update mails set next_attempt_at = 0 where state = 'queued'"),
    /** The address that a number is bound to; '' when to none. */
    addressOf: ({ curp }: TestPerson) =>
      numbersIn("select coalesce(email, '') from holders where curp = ?", curp)[0],
    resultMailsOf: ({ curp }: TestPerson) => {
      const sql =
        "select count(*) from mails m join requests r on r.id = m.request_id where m.kind = 'result' and r.curp = ?";
      return Number(numbersIn(sql, curp)[0]);
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
      const [body = ''] = numbersIn('select body from requests where curp = ?', curp);
      write("update requests set body = '{' where curp = ?", curp);
      return () => write('update requests set body = ? where curp = ?', body, curp);
    },
    stageOf: ({ curp }: TestPerson) =>
      numbersIn('select stage from requests where curp = ? order by ordinal desc', curp)[0],
    ...proofRecords(write),
    close: () => database.close(),
  };
};
