import type { AuditActor } from '#lib/domain/audit/entry.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Role } from '#lib/domain/desk/staff.ts';
import type { Email } from '#lib/domain/email/email.ts';
import { loginOf, type StaffDeps, staffEntry } from '#lib/usecases/desk/staff-deps.ts';
import type { StaffMember, StaffSecret } from '#lib/usecases/ports/staff.ts';

const setupMilliseconds = 48 * 60 * 60_000;

type Newcomer = { email: Email; name: string; role: Role; window: string | null };

/** Adds a member of staff, or resets one. Answers the token of their one-time link. */
export const inviteStaff =
  ({ store, keyring, random, clock }: Pick<StaffDeps, 'store' | 'keyring' | 'random' | 'clock'>) =>
  async (newcomer: Newcomer, actor: AuditActor): Promise<{ id: string; token: string }> => {
    const token = random.secret();
    const at = clock.now();
    const setup = { digest: keyring.digest(token), until: at + setupMilliseconds };
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

/** Disables a member at once, or enables them. The audit entry names the member as its case. Nobody disables themselves. */
export const switchStaff =
  ({ store, clock }: Pick<StaffDeps, 'store' | 'clock'>) =>
  async (id: string, disabled: boolean, actor: AuditActor): Promise<Result<null, SwitchFailure>> => {
    if (actor === `staff:${id}`) return err('self');
    const action = disabled ? 'staff.disabled' : 'staff.enabled';
    const entry = { ...staffEntry({ clock }, actor, action), requestId: id };
    const changed = await store.staff.setDisabled(id, disabled ? clock.now() : null, entry);
    return changed ? ok(null) : err('unchanged');
  };

/** Every member of staff, also the disabled ones. */
export const listStaff = ({ store }: Pick<StaffDeps, 'store'>) => store.staff.list;

/** A member of staff, also a disabled one. */
export const memberOf = ({ store }: Pick<StaffDeps, 'store'>) => store.staff.find;
