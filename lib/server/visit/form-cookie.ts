import { cookies, headers } from 'next/headers';
import { openText, sealText } from '#lib/adapters/keyring/sealed-text.ts';
import { type Deps, getDeps } from '#lib/server/deps/deps.ts';

/** A form's answer for browsers without JavaScript, sealed, on its way from the post to the page that shows it. */
const name = 'formulario';
/** Long enough for a reload; shorter than somebody else takes to sit down at the same computer. */
const lifeSeconds = 60;
/** Browsers drop cookies of more than 4,096 bytes, name and attributes included. */
const longest = 3_900;

const keyOf = ({ keyring }: Deps) => Buffer.from(keyring.derive('form-cookie', 'state'), 'base64url');

/** The post of a browser without JavaScript, or of a page whose scripts are not awake yet: its answer is a new page. */
export const isPlainPost = async (): Promise<boolean> => !(await headers()).has('next-action');

/** False when the text is too long for a cookie; nothing is kept then. */
export const keepInCookie = async (text: string): Promise<boolean> => {
  const deps = await getDeps();
  const sealed = sealText(keyOf(deps), text);
  if (sealed.length > longest) return false;
  const secure = deps.environment.baseUrl.startsWith('https:');
  const options = { httpOnly: true, secure, sameSite: 'lax', path: '/', maxAge: lifeSeconds } as const;
  (await cookies()).set(name, sealed, options);
  return true;
};

export const readCookie = async (): Promise<string | null> => {
  const sealed = (await cookies()).get(name)?.value;
  return sealed ? openText(keyOf(await getDeps()), sealed, longest) : null;
};

export const dropCookie = async (): Promise<void> => {
  const jar = await cookies();
  if (jar.has(name)) jar.delete(name);
};
