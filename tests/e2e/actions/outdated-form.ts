import { type ButtonName, fieldsOf, type PlainPage } from '#tests/e2e/plain-browser.ts';
import type { PlainVisit } from '#tests/e2e/plain-visit.ts';

/** Of the shape of an action's id, but no build has it. */
const gone = `60${'0'.repeat(40)}`;

/** Presses a button of a page that another build of the service drew: its action has an id that this build does not know. */
export const pressOutdated = async (
  { browser, request }: PlainVisit,
  button: ButtonName,
  answers: Record<string, string> = {},
  unseen: Record<string, string> = {},
): Promise<PlainPage> => {
  const { url } = browser.shown();
  const body = new FormData();
  for (const [name, value] of fieldsOf(browser.shown(), button, answers, unseen))
    body.append(
      name.replace(/^(\$ACTION_ID_).*/, `$1${gone}`),
      /^\$ACTION_.*:0$/.test(name) ? String(value).replace(/"id":"[^"]*"/, `"id":"${gone}"`) : value,
    );
  const answer = await request.post(url, { multipart: body, headers: { origin: new URL(url).origin } });
  return browser.open(answer.url());
};
