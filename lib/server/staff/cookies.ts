import { cookieOf } from '#lib/server/http/cookie.ts';
import type { StaffSecret } from '#lib/usecases/ports/staff.ts';

/** Strict, because no other site ever leads to the desk. The code's cookie lives as long as the code. */
const cookieOfKind = {
  session: cookieOf({ name: 'mesa', sameSite: 'strict' }),
  code: cookieOf({ name: 'mesa-codigo', sameSite: 'strict', lifeSeconds: 600 }),
} as const;

/** What this browser keeps of a sign-in; null when it keeps nothing of this kind. */
export const readSecret = async <K extends StaffSecret['kind']>(
  kind: K,
): Promise<{ kind: K; value: string } | null> => {
  const value = await cookieOfKind[kind].read();
  return value ? { kind, value } : null;
};

/** A browser holds one of the two at a time. */
export const keepSecret = async ({ kind, value }: StaffSecret): Promise<void> => {
  await cookieOfKind[kind === 'session' ? 'code' : 'session'].drop();
  await cookieOfKind[kind].keep(value);
};

/** Signs this browser out. */
export const dropSecrets = async (): Promise<void> => {
  await cookieOfKind.session.drop();
  await cookieOfKind.code.drop();
};
