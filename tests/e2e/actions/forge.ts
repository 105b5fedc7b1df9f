import type { Act } from '#tests/support/desk-matrix.ts';
import type { Site } from '#tests/support/e2e-site.ts';

/** What a program gets: where it is led, without the host and what comes after the path; '' when nowhere. */
export type Answer = { status: number; to: string; text: string; cookies: string[] };

export type Forged = { path: string; fields: Record<string, string>; cookie: string; origin?: string };

const drawnState = { fields: {}, values: {}, attempt: 0 };

/** As Next's own scripts call an action: the fields of the form under the first reference, then the arguments. */
const scripted = ({ id, takesState }: Act, fields: Forged['fields']) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.append('0', JSON.stringify(takesState ? [drawnState, '$K1'] : ['$K1']));
  return { body, headers: { 'next-action': id } };
};

/** As a browser without JavaScript posts the form. */
const plain = ({ id, takesState }: Act, fields: Forged['fields']) => {
  const body = new FormData();
  if (takesState) {
    body.append('$ACTION_REF_1', '');
    body.append('$ACTION_1:0', JSON.stringify({ id, bound: '$@1' }));
    body.append('$ACTION_1:1', JSON.stringify([drawnState]));
    body.append('$ACTION_KEY', 'k');
  } else body.append(`$ACTION_ID_${id}`, '');
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return { body, headers: {} };
};

export const ways = { scripted, plain } as const;
export type Way = keyof typeof ways;

const read = async (answer: Response): Promise<Answer> => {
  const to = answer.headers.get('x-action-redirect') ?? answer.headers.get('location') ?? '';
  return {
    status: answer.status,
    to: to.replace(/^https?:\/\/[^/]+/, '').replace(/[?#;].*$/, ''),
    text: await answer.text(),
    cookies: answer.headers.getSetCookie(),
  };
};

/** Asks for a path as it is; redirects are not followed. */
export const ask = async (
  { baseUrl }: Site,
  path: string,
  cookie: string,
  options: RequestInit = {},
): Promise<Answer> => {
  const headers = { origin: baseUrl, cookie, ...options.headers };
  return read(await fetch(baseUrl + path, { redirect: 'manual', ...options, headers }));
};

/** Calls a server action that nobody drew a form for. */
export const forge = (site: Site, act: Act, way: Way, given: Forged): Promise<Answer> => {
  const { body, headers } = ways[way](act, { locale: 'es', ...given.fields });
  const origin = given.origin ?? site.baseUrl;
  return ask(site, given.path, given.cookie, { method: 'POST', body, headers: { ...headers, origin } });
};
