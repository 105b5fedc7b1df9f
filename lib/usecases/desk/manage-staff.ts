import type { AuditActor } from '#lib/domain/audit/entry.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { mayDo, type Role } from '#lib/domain/desk/staff.ts';
import type { Email } from '#lib/domain/email/email.ts';
import { confirmPassword } from '#lib/usecases/desk/sign-in-staff.ts';
import { loginOf, type StaffDeps, staffActor, staffEntry } from '#lib/usecases/desk/staff-deps.ts';
import type { TooMany } from '#lib/usecases/limits/take-limits.ts';
import type { StaffMember, StaffSecret } from '#lib/usecases/ports/staff.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const setupMilliseconds = 48 * 60 * 60_000;

type Newcomer = { email: Email; name: string; role: Role; window: string | null };

const newSetup = ({ keyring, random, clock }: Pick<StaffDeps, 'keyring' | 'random' | 'clock'>) => {
  const token = random.secret();
  const at = clock.now();
  return { token, at, setup: { digest: keyring.digest(token), until: at + setupMilliseconds } };
};

/** Adds a member of staff, or resets one. Answers the token of their one-time link. */
export const inviteStaff =
  ({ store, keyring, random, clock }: Pick<StaffDeps, 'store' | 'keyring' | 'random' | 'clock'>) =>
  async (newcomer: Newcomer, actor: AuditActor): Promise<{ id: string; token: string }> => {
    const { at, token, setup } = newSetup({ keyring, random, clock });
    const login = loginOf(keyring, newcomer.email);
    const address = keyring.fingerprint(newcomer.email);
    const invitation = { ...newcomer, id: random.id(), login, at, setup };
    const entry = staffEntry({ clock }, actor, 'staff.added', address);
    const id = await store.staff.invite(invitation, (requestId) => ({ ...entry, requestId }));
    return { id, token };
  };

/** The member of a link; null when it does not work. Changes nothing. */
export const inspectSetup =
  ({ store, keyring, clock }: Pick<StaffDeps, 'store' | 'keyring' | 'clock'>) =>
  (token: string): Promise<StaffMember | null> =>
    store.staff.findBySetup(keyring.digest(token), clock.now());

/** Uses the link up: sets the first password and opens a session for the set-up of the second factor. */
export const setUpStaff =
  (deps: Pick<StaffDeps, 'store' | 'keyring' | 'clock' | 'staffAuth'>) =>
  async (token: string, password: string, device: string): Promise<Result<StaffSecret, 'gone'>> => {
    const { store, keyring, clock, staffAuth } = deps;
    const member = await inspectSetup(deps)(token);
    if (!member || (await store.staff.takeSetup(keyring.digest(token), clock.now())) === null)
      return err('gone');
    await staffAuth.setPassword(member.id, password);
    const login = loginOf(keyring, member.email);
    const secret = await staffAuth.signIn(login, password, device);
    if (!secret) throw new Error('A password that was just set was refused');
    await staffAuth.beginSecondFactor(secret.value, password);
    return ok(secret);
  };

export type SwitchFailure = 'self' | 'unchanged';

/**
 * Disables a member at once, or enables them. The audit entry names the member as its case. Nobody disables themselves, and only the operator
 * at the terminal may leave the desk without an admin, because that is how a stolen account of the only one is stopped.
 */
export const switchStaff =
  ({ store, clock }: Pick<StaffDeps, 'store' | 'clock'>) =>
  async (id: string, disabled: boolean, actor: AuditActor): Promise<Result<null, SwitchFailure>> => {
    if (actor === `staff:${id}`) return err('self');
    const action = disabled ? 'staff.disabled' : 'staff.enabled';
    const entry = { ...staffEntry({ clock }, actor, action), requestId: id };
    const rule = { needsAdmin: actor !== 'operator' };
    const changed = await store.staff.setDisabled(id, disabled ? clock.now() : null, entry, rule);
    return changed ? ok(null) : err('unchanged');
  };

/** Every member of staff, also the disabled ones. */
export const listStaff = ({ store }: Pick<StaffDeps, 'store'>) => store.staff.list;

/** A member of staff, also a disabled one. */
export const memberOf = ({ store }: Pick<StaffDeps, 'store'>) => store.staff.find;

/** An admin at their page: who they are, and the password that they gave again. */
export type Asking = { staffId: string; password: string; network: string };
type Refusal = { ok: false; error: 'wrong' } | TooMany;

/** Adding a member, changing one and giving a link asks for the password again, because an open browser alone must not make a way in. */
const isAsking = (deps: StaffDeps, asking: Asking): Promise<Refusal | null> =>
  confirmPassword(deps, asking, 'manage');

type Linked = { token: string };

/** Adds a member from the page of an admin. Answers the token of their one-time link. An address of the staff is refused. */
export const addMember =
  (deps: StaffDeps) =>
  async (asking: Asking, newcomer: Newcomer): Promise<Result<Linked, 'wrong' | 'known'> | TooMany> => {
    const refused = await isAsking(deps, asking);
    if (refused) return refused;
    const { store, keyring, random } = deps;
    const { at, token, setup } = newSetup(deps);
    const invitation = { ...newcomer, id: random.id(), login: loginOf(keyring, newcomer.email), at, setup };
    const address = keyring.fingerprint(newcomer.email);
    const entry = {
      ...staffEntry(deps, staffActor(asking.staffId), 'staff.added', address),
      requestId: invitation.id,
      detail: newcomer.role,
    };
    return (await store.staff.add(invitation, entry)) ? ok({ token }) : err('known');
  };

/** Changes name, role and window of somebody else. */
export const changeMember =
  (deps: StaffDeps) =>
  async (
    asking: Asking,
    id: string,
    member: Pick<Newcomer, 'name' | 'role' | 'window'>,
  ): Promise<Result<null, 'wrong' | SwitchFailure> | TooMany> => {
    if (id === asking.staffId) return err('self');
    const refused = await isAsking(deps, asking);
    if (refused) return refused;
    const about = staffEntry(deps, staffActor(asking.staffId), 'staff.changed');
    const entry = { ...about, requestId: id, detail: member.role };
    return (await deps.store.staff.change(id, member, entry)) ? ok(null) : err('unchanged');
  };

/** A new first sign-in for somebody else, who lost the password or the telephone: both are forgotten at once, and their sessions end. */
export const renewLink =
  (deps: StaffDeps) =>
  async (asking: Asking, id: string): Promise<Result<Linked, 'wrong' | SwitchFailure> | TooMany> => {
    if (id === asking.staffId) return err('self');
    const refused = await isAsking(deps, asking);
    if (refused) return refused;
    const { token, setup } = newSetup(deps);
    const entry = { ...staffEntry(deps, staffActor(asking.staffId), 'staff.linkMade'), requestId: id };
    return (await deps.store.staff.renewSetup(id, setup, entry)) ? ok({ token }) : err('unchanged');
  };

/** Whether somebody who attends people has set up their account. Only then may the public be told of a window. */
export const hasDesk =
  ({ store }: { store: Pick<Store, 'staff'> }) =>
  async (): Promise<boolean> =>
    (await store.staff.list()).some(
      ({ disabled, role, secondFactor }) => !disabled && secondFactor && mayDo(role, 'case.assist'),
    );
