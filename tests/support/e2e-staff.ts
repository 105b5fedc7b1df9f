import { hashPassword } from 'better-auth/crypto';
import { createKeyring, systemRandom } from '#lib/adapters/keyring/keyring.ts';
import type { PasswordHashing } from '#lib/adapters/staff-auth/instance.ts';
import { createStaffAuth } from '#lib/adapters/staff-auth/staff-auth.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { mexicoCity } from '#lib/domain/basics/time-zone.ts';
import type { Role } from '#lib/domain/desk/staff.ts';
import { type Email, parseEmail } from '#lib/domain/email/email.ts';
import { inviteStaff, setUpStaff, switchStaff } from '#lib/usecases/desk/manage-staff.ts';
import { loginOf } from '#lib/usecases/desk/staff-deps.ts';
import type { StaffSecret } from '#lib/usecases/ports/staff.ts';
import type { Site } from '#tests/support/e2e-site.ts';
import { siteSecret } from '#tests/support/secret.ts';
import { totpCode } from '#tests/support/totp.ts';

export type NewStaff = { role: Role; name?: string; window?: string | null };
/** Somebody who was added, and the one-time token of their link. */
export type InvitedStaff = { id: string; name: string; email: Email; token: string };
/** `secret`: of the second factor, base32; `session`: what the browser's cookie carries. */
export type ReadyStaff = InvitedStaff & {
  role: Role;
  window: string | null;
  password: string;
  secret: string;
  session: string;
};

export const staffPassword = 'una frase larga de prueba';
const clock = { now: Date.now };
const keyring = createKeyring(siteSecret);
let count = 0;

const hashes = new Map<string, Promise<string>>();
/** The hash that the site will check. Each password is hashed once, because scrypt takes a tenth of a second on purpose. */
const hash = (password: string): Promise<string> => {
  const known = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, known);
  return known;
};
const passwords: PasswordHashing = {
  hash,
  verify: async (kept) => kept.hash === (await hash(kept.password)),
};

const openTools = async ({ file, baseUrl }: Site) => {
  const store = await createStore({ file }, { secretKey: siteSecret });
  const secret = keyring.derive('staff', 'sign-in');
  const staffAuth = createStaffAuth({ tables: store.staffTables, secret, baseUrl, passwords });
  return { store, staffAuth, keyring, random: systemRandom, clock, deskTimeZone: mexicoCity };
};
type Tools = Awaited<ReturnType<typeof openTools>>;

/** Does to a running site what its operator does at the terminal. */
export const operate = async <T>(site: Site, act: (tools: Tools) => Promise<T>): Promise<T> => {
  const tools = await openTools(site);
  try {
    return await act(tools);
  } finally {
    await tools.store.close();
  }
};

const invite = async (tools: Tools, { role, name = 'Lucía M.', window = 'Mesa 2' }: NewStaff) => {
  count += 1;
  const typed = `personal.${role}.${process.pid}.${count}@consulado.example`;
  const email = parseEmail(typed);
  if (!email.ok) throw new Error(`test address: ${email.error}`);
  const invited = await inviteStaff(tools)({ role, name, window, email: email.value }, 'operator');
  return { ...invited, name, email: email.value, role, window };
};

const begin = async (tools: Tools, newcomer: NewStaff) => {
  const invited = await invite(tools, newcomer);
  const begun = await setUpStaff(tools)(invited.token, staffPassword, 'prueba');
  const secret = await tools.staffAuth.waitingSecret(invited.id);
  if (!begun.ok || !secret) throw new Error('The set-up link of a test did not work');
  return { ...invited, password: staffPassword, secret, begun: begun.value };
};

const giveFactor = async (tools: Tools, newcomer: NewStaff): Promise<ReadyStaff> => {
  const { begun, ...member } = await begin(tools, newcomer);
  const code = { kind: 'app', text: totpCode(member.secret) } as const;
  const opened = await tools.staffAuth.giveCode(begun, code, 'prueba');
  if (opened?.kind !== 'session') throw new Error('The second factor of a test was refused');
  return { ...member, session: opened.value };
};

const ready = async (tools: Tools, newcomer: NewStaff): Promise<ReadyStaff> => {
  const member = await giveFactor(tools, newcomer);
  await tools.store.staff.setCodesSeen(member.id, true);
  return member;
};

/** How far somebody came: a password without second factor, a factor whose codes nobody saw yet, or the half of a sign-in. */
export type OnTheWay = 'password' | 'factor' | 'half';

const comeAsFarAs: Record<OnTheWay, (tools: Tools, newcomer: NewStaff) => Promise<StaffSecret>> = {
  password: async (tools, newcomer) => (await begin(tools, newcomer)).begun,
  factor: async (tools, newcomer) => ({
    kind: 'session',
    value: (await giveFactor(tools, newcomer)).session,
  }),
  half: async (tools, newcomer) => {
    const { email, password } = await ready(tools, newcomer);
    const half = await tools.staffAuth.signIn(loginOf(keyring, email), password, 'prueba');
    if (half?.kind !== 'code') throw new Error('A password alone opened the desk');
    return half;
  },
};

/** Like `admin -- add-staff`. */
export const addStaff = (site: Site, newcomer: NewStaff): Promise<InvitedStaff> =>
  operate(site, (tools) => invite(tools, newcomer));

/** Somebody with password, second factor and a session. */
export const addReadyStaff = (site: Site, newcomer: NewStaff): Promise<ReadyStaff> =>
  operate(site, (tools) => ready(tools, newcomer));

/** What the browser of somebody carries who did not come to the desk yet. */
export const addStaffOnTheWay = (site: Site, newcomer: NewStaff, upTo: OnTheWay): Promise<StaffSecret> =>
  operate(site, (tools) => comeAsFarAs[upTo](tools, newcomer));

/** Like `admin -- disable-staff`. */
export const disableStaff = (site: Site, { id }: { id: string }): Promise<unknown> =>
  operate(site, (tools) => switchStaff(tools)(id, true, 'operator'));

/** As if nobody had touched the browsers of this member for half an hour. */
export const endStaffSessions = (site: Site, { id }: { id: string }): Promise<unknown> =>
  operate(site, ({ staffAuth }) => staffAuth.endSessions(id, null));
