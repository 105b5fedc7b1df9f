import type { PlainPage } from '#tests/e2e/plain-browser.ts';
import { pathIn, type Requester } from '#tests/e2e/visit.ts';

/** A form as a browser without JavaScript would send it: where to, and its fields in order. */
export type RawForm = { action: string; fields: [name: string, value: string][] };
export type RawAnswer = { status: number; text: string; url: string };

/** The first form that `selector` finds, as if it were sent without a button. */
export const readForm = ({ url, find }: PlainPage, selector: string): RawForm => ({
  action: url,
  fields: find(selector)
    .first()
    .serializeArray()
    .map(({ name, value }) => [name, value]),
});

/** Replaces the values of a field; an empty list leaves the field out, two values double it. */
export const withField = ({ action, fields }: RawForm, name: string, values: readonly string[]): RawForm => ({
  action,
  fields: [
    ...fields.filter(([each]) => each !== name),
    ...values.map((value): [string, string] => [name, value]),
  ],
});

const boundary = '----a-boundary-that-no-field-holds';

const encode = (fields: RawForm['fields']): Buffer => {
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return Buffer.from(`${parts.join('')}--${boundary}--\r\n`, 'utf8');
};

/** Posts a form with the cookies of the visit, byte by byte as given, and follows to the page that answers. */
export const postForm = async (visit: Requester, { action, fields }: RawForm): Promise<RawAnswer> => {
  const { origin } = new URL(visit.site.baseUrl);
  const answer = await visit.request.post(action, {
    data: encode(fields),
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      origin,
      referer: pathIn(visit, ''),
    },
  });
  return { status: answer.status(), text: await answer.text(), url: answer.url() };
};
