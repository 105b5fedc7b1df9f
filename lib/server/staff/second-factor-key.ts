import { type QrModules, qrModules } from '#lib/adapters/pdf/qr-code.ts';
import type { Staff } from '#lib/domain/desk/staff.ts';

const issuer = 'Ventanilla NSS';

/** The address that an authenticator app reads, and its QR (key URI format of Google Authenticator). */
export const secondFactorKey = (
  { email }: Pick<Staff, 'email'>,
  secret: string,
): { uri: string; qr: QrModules } => {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(email)}`;
  const asked = new URLSearchParams({ secret, issuer, algorithm: 'SHA1', digits: '6', period: '30' });
  const uri = `otpauth://totp/${label}?${asked.toString().replaceAll('+', '%20')}`;
  return { uri, qr: qrModules(uri) };
};
