import { cookies } from 'next/headers';
import { type Deps, getDeps } from '#lib/server/deps/deps.ts';
import type { StaffSecret } from '#lib/usecases/ports/staff.ts';

const isSecure = ({ environment }: Deps) => environment.baseUrl.startsWith('https:');
const names = { session: 'mesa', code: 'mesa-codigo' } as const;
const nameOf = (deps: Deps, kind: StaffSecret['kind']) =>
  isSecure(deps) ? (`__Host-${names[kind]}` as const) : names[kind];

/** As long as the code is waited for. */
const codeSeconds = 600;

export const readSecret = async <K extends StaffSecret['kind']>(
  kind: K,
): Promise<{ kind: K; value: string } | null> => {
  const value = (await cookies()).get(nameOf(await getDeps(), kind))?.value;
  return value ? { kind, value } : null;
};

const drop = async (kind: StaffSecret['kind']): Promise<void> => {
  const deps = await getDeps();
  (await cookies()).delete({ name: nameOf(deps, kind), path: '/', secure: isSecure(deps) });
};

/** One of the two at a time. Strict: nothing of the desk is ever reached from another site. */
export const keepSecret = async ({ kind, value }: StaffSecret): Promise<void> => {
  const deps = await getDeps();
  await drop(kind === 'session' ? 'code' : 'session');
  const options = { httpOnly: true, secure: isSecure(deps), sameSite: 'strict', path: '/' } as const;
  const life = kind === 'code' ? { maxAge: codeSeconds } : {};
  (await cookies()).set(nameOf(deps, kind), value, { ...options, ...life });
};

export const dropSecrets = async (): Promise<void> => {
  await drop('session');
  await drop('code');
};
