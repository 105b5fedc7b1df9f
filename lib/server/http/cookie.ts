import { cookies } from 'next/headers';
import { type Deps, getDeps } from '#lib/server/deps/deps.ts';

/** `lax`: a link or another site may lead here with the cookie. Without `lifeSeconds` the browser drops it when it is closed. */
export type CookieShape = { name: string; sameSite: 'lax' | 'strict'; lifeSeconds?: number };

/** One cookie of the browser that asks. A page can only read it; an action or a route can keep and drop it. */
export type Cookie = {
  read: () => Promise<string | null>;
  keep: (value: string) => Promise<void>;
  drop: () => Promise<void>;
};

const isSecure = ({ environment }: Deps) => environment.baseUrl.startsWith('https:');

/** A cookie that no script reads; over TLS it is tied to this host by its prefix (docs/threats.md T08). */
export const cookieOf = ({ name, sameSite, lifeSeconds }: CookieShape): Cookie => {
  const attributes = async () => {
    const secure = isSecure(await getDeps());
    return { name: secure ? `__Host-${name}` : name, secure, path: '/' };
  };
  return {
    read: async () => (await cookies()).get((await attributes()).name)?.value ?? null,
    keep: async (value) => {
      const { name: fullName, ...others } = await attributes();
      const life = lifeSeconds === undefined ? {} : { maxAge: lifeSeconds };
      (await cookies()).set(fullName, value, { ...others, httpOnly: true, sameSite, ...life });
    },
    drop: async () => {
      const [jar, given] = [await cookies(), await attributes()];
      if (jar.has(given.name)) jar.delete(given);
    },
  };
};
