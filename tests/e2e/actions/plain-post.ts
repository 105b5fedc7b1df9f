import { load } from 'cheerio';
import type { Site } from '#tests/support/e2e-site.ts';

/** A form as a program reads it from a page: where to, and the fields that it came with. */
export type PlainForm = { path: string; fields: Record<string, string> };
export type PlainAnswer = { status: number; headers: Headers; text: string; cookie: string };

/** The form of this id, or the first one of the page. */
export const readPlainForm = async (
  site: Site,
  path: string,
  id: string,
  headers = {},
): Promise<PlainForm> => {
  const html = await (await fetch(site.baseUrl + path, { headers })).text();
  const fields = load(html)(`form[id="${id}"]`).serializeArray();
  return { path, fields: Object.fromEntries(fields.map(({ name, value }) => [name, value])) };
};

/** Posts a form like a browser without JavaScript, with whatever headers; redirects are not followed. */
export const postPlainly = async (
  site: Site,
  { path, fields }: PlainForm,
  answers: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<PlainAnswer> => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...answers })) body.append(name, value);
  const options = {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { origin: site.baseUrl, ...headers },
  } as const;
  const answer = await fetch(site.baseUrl + path, options);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { status: answer.status, headers: answer.headers, text: await answer.text(), cookie };
};
