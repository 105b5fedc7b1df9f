import { headers } from 'next/headers';
import { z } from 'zod/mini';
import { sealedCookieOf } from '#lib/server/http/sealed-cookie.ts';

/**
 * A form's answer for browsers without JavaScript, on its way from the post to the page that shows it. It lives long enough for a
 * reload, and less than it takes another person to sit down at the same computer.
 */
export const formCookie = sealedCookieOf(
  { name: 'formulario', sameSite: 'lax', lifeSeconds: 60 },
  z.string(),
);

/** The post of a browser without JavaScript, or of a page whose scripts are not awake yet: its answer is a new page. */
export const isPlainPost = async (): Promise<boolean> => !(await headers()).has('next-action');
