import { headers } from 'next/headers';
import { z } from 'zod/mini';
import { openText, sealText } from '#lib/adapters/keyring/sealed-text.ts';
import { isLocale, type Locale } from '#lib/domain/basics/locale.ts';
import { type Deps, getDeps } from '#lib/server/deps/deps.ts';
import { cookieOf } from '#lib/server/http/cookie.ts';
import { visitMark } from '#lib/server/visit/session.ts';

/**
 * What was typed into a form, on its way from the post to the page that shows it again. It lies in the store and not in the cookie,
 * because proxies refuse long headers. It is sealed under the secret that only this browser keeps.
 */
const cookies = {
  form: cookieOf({ name: 'formulario', sameSite: 'lax' }),
  /** Apart, because staff sign in again between what they typed and its page. */
  signIn: cookieOf({ name: 'formulario-entrar', sameSite: 'lax' }),
} as const;

const isSignIn = (path: string): boolean =>
  /^\/mostrador\/(?:entrar|primera-vez|mi-cuenta)(?:\/|$)/.test(path);
const cookieFor = (path: string) => cookies[isSignIn(path) ? 'signIn' : 'form'];

/** Characters of sealed text. What is longer is answered with the post itself. */
const longest = 400_000;

/** On a shared computer it lives less than it takes another person to sit down (docs/decisions.md §6). */
const kioskMilliseconds = 60_000;

const lifeOf = ({ environment }: Deps): number =>
  environment.kiosk ? kioskMilliseconds : environment.sessionIdleMinutes * 60_000;

const keyOf = ({ keyring }: Deps, secret: string) => Buffer.from(keyring.derive('form', secret), 'base64url');

/** `path`: the page of the form, below the language. `mark`: the visit in which it was typed. */
const contentSchema = z.object({ path: z.string(), mark: z.string(), text: z.string() });

/** What staff typed outlives their session, because they sign in again and go on; their pages ask who may see them. */
const markFor = async (path: string): Promise<string> => (path.startsWith('/mostrador') ? '' : visitMark());

/** The page that is asked for: its language and its path below it (proxy.ts). */
export const shownPage = async (): Promise<{ locale: Locale; path: string }> => {
  const [, locale = '', path = ''] =
    /^\/([a-z]{2})((?:\/.*)?)$/.exec((await headers()).get('x-path') ?? '') ?? [];
  return isLocale(locale) ? { locale, path } : { locale: 'es', path: '' };
};

/** Forgets what was kept; `path`: only for the forms of the sign-in, or only for the others. */
const drop = async (path = ''): Promise<void> => {
  const cookie = cookieFor(path);
  const secret = await cookie.read();
  if (secret === null) return;
  const { store, keyring } = await getDeps();
  await store.formReplies.remove(keyring.digest(secret));
  await cookie.drop();
};

/** The text that was kept for this page in this visit; null without one. */
const read = async (): Promise<string | null> => {
  const shown = await shownPage();
  const [deps, secret] = [await getDeps(), await cookieFor(shown.path).read()];
  const kept = secret && (await deps.store.formReplies.find(deps.keyring.digest(secret)));
  if (!kept || kept.expiresAt <= deps.clock.now()) return null;
  const opened = openText(keyOf(deps, secret), kept.body, longest);
  const content = contentSchema.safeParse(opened && JSON.parse(opened));
  if (!content.success) return null;
  const { path, mark, text } = content.data;
  return path === shown.path && mark === (await markFor(path)) ? text : null;
};

/** Keeps a text for the page of this path. False when it is too long; nothing is kept then. */
const keep = async (path: string, text: string): Promise<boolean> => {
  await drop(path);
  const deps = await getDeps();
  const secret = deps.random.secret();
  const body = sealText(keyOf(deps, secret), JSON.stringify({ path, mark: await markFor(path), text }));
  if (body.length > longest) return false;
  const expiresAt = deps.clock.now() + lifeOf(deps);
  await deps.store.formReplies.put(deps.keyring.digest(secret), { body, expiresAt });
  await cookieFor(path).keep(secret);
  return true;
};

export const keptForm = { read, keep, drop };

/** The post of a browser without JavaScript, or of a page whose scripts are not awake yet: its answer is a new page. */
export const isPlainPost = async (): Promise<boolean> => !(await headers()).has('next-action');
