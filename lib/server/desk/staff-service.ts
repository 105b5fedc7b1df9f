import { headers } from 'next/headers';
import { type QrModules, qrModules } from '#lib/adapters/pdf/qr-code.ts';
import type { Staff } from '#lib/domain/desk/staff.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { inspectSetup, setUpStaff, switchStaff } from '#lib/usecases/desk/manage-staff.ts';
import { readAudit } from '#lib/usecases/desk/read-audit.ts';
import {
  confirmSecondFactor,
  giveStaffCode,
  renewBackupCodes,
  signInStaff,
  signOutStaff,
} from '#lib/usecases/desk/sign-in-staff.ts';

/** Signing in and the staff's accounts, joined with this process's dependencies. */
export const getStaffService = async () => {
  const deps = await getDeps();
  return {
    signIn: signInStaff(deps),
    giveCode: giveStaffCode(deps),
    confirmSecondFactor: confirmSecondFactor(deps),
    renewBackupCodes: renewBackupCodes(deps),
    signOut: signOutStaff(deps),
    inspectSetup: inspectSetup(deps),
    setUp: setUpStaff(deps),
    switchStaff: switchStaff(deps),
    readAudit: readAudit(deps),
    list: deps.store.staff.list,
    backupCodes: deps.staffAuth.backupCodes,
    waitingSecret: deps.staffAuth.waitingSecret,
    sessionsOf: deps.staffAuth.sessionsOf,
    codesWereSeen: (id: string) => deps.store.staff.setCodesSeen(id, true),
  };
};

/** What the browser says of itself, for the list of sessions. */
export const deviceOf = async (): Promise<string> =>
  ((await headers()).get('user-agent') ?? '').slice(0, 200);

const issuer = 'Ventanilla NSS';

/** The address that an application for codes reads, and its QR (key URI format of Google Authenticator). */
export const secondFactorKey = (
  { email }: Pick<Staff, 'email'>,
  secret: string,
): { uri: string; qr: QrModules } => {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(email)}`;
  const asked = new URLSearchParams({ secret, issuer, algorithm: 'SHA1', digits: '6', period: '30' });
  const uri = `otpauth://totp/${label}?${asked.toString().replaceAll('+', '%20')}`;
  return { uri, qr: qrModules(uri) };
};
