import { z } from 'zod/mini';
import { openText, sealText } from '#lib/adapters/keyring/sealed-text.ts';
import { type Deps, getDeps } from '#lib/server/deps/deps.ts';
import { type CookieShape, cookieOf } from '#lib/server/http/cookie.ts';

/** Browsers drop cookies of more than 4,096 bytes, name and attributes included. */
const longest = 3_900;

type SealedCookie<Body> = {
  /** Null when there is none, when it was not sealed here for this cookie, or when its life is over. */
  read: () => Promise<Body | null>;
  /** False when the body is too long for a cookie; nothing is kept then. */
  keep: (body: Body) => Promise<boolean>;
  drop: () => Promise<void>;
};

/** A cookie whose body the browser can neither read nor change nor keep for longer than its life (AES-256-GCM, one key per name). */
export const sealedCookieOf = <Body>(
  shape: CookieShape & { lifeSeconds: number },
  body: z.ZodMiniType<Body>,
): SealedCookie<Body> => {
  const cookie = cookieOf(shape);
  const schema = z.object({ until: z.number(), body });
  const keyOf = ({ keyring }: Deps) => Buffer.from(keyring.derive('cookie', shape.name), 'base64url');
  return {
    read: async () => {
      const deps = await getDeps();
      const sealed = await cookie.read();
      const opened = sealed && openText(keyOf(deps), sealed, longest);
      const content = opened ? schema.safeParse(JSON.parse(opened)) : null;
      return content?.success && content.data.until > deps.clock.now() ? content.data.body : null;
    },
    keep: async (kept) => {
      const deps = await getDeps();
      const content = { until: deps.clock.now() + shape.lifeSeconds * 1_000, body: kept };
      const sealed = sealText(keyOf(deps), JSON.stringify(content));
      if (sealed.length > longest) return false;
      await cookie.keep(sealed);
      return true;
    },
    drop: cookie.drop,
  };
};
