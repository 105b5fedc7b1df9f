import { performance } from 'node:perf_hooks';
import type { Answer, Client } from '#bench/client.ts';

/** A page as it came: its path, what it says, and the forms that stand in it. */
export type Page = { path: string; answer: Answer };
type Fields = [name: string, value: string][];

const marks = { '&quot;': '"', '&#x27;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const plain = (text: string): string =>
  Object.entries(marks).reduce((so, [mark, sign]) => so.replaceAll(mark, sign), text);

export const attributeOf = (tag: string, name: string): string =>
  plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** The form that holds a text: where it posts to, and its hidden fields. */
const formWith = ({ path, answer }: Page, mark: string): { action: string; fields: Fields } => {
  const forms = answer.text().match(/<form.*?<\/form>/gs) ?? [];
  const form = forms.find((each) => each.includes(mark));
  if (!form) throw new Error(`${path} has no form with ${mark}`);
  const [opening = ''] = /^<form[^>]*>/.exec(form) ?? [];
  const hidden = form.match(/<input type="hidden"[^>]*>/g) ?? [];
  const fields = hidden.map((tag): [string, string] => [attributeOf(tag, 'name'), attributeOf(tag, 'value')]);
  return { action: attributeOf(opening, 'action') || path, fields };
};

/** One browser without JavaScript: keeps its cookies, follows where it is sent, and adds up the time that all of it takes. */
export const openBrowser = (client: Client, cookies: Record<string, string>) => {
  const jar = new Map(Object.entries(cookies));
  let spent = 0;
  const headers = () => ({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') });
  const timed = async (ask: () => Promise<Answer>): Promise<Answer> => {
    const start = performance.now();
    const answer = await ask();
    spent += performance.now() - start;
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0|1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  const follow = async (path: string, answer: Answer): Promise<Page> => {
    const { location } = answer.headers;
    if (answer.status < 300 || answer.status > 399 || !location) return { path, answer };
    const { pathname, search } = new URL(location, 'http://here');
    return follow(pathname + search, await timed(() => client.get(pathname + search, headers())));
  };
  return {
    visit: async (path: string): Promise<Page> =>
      follow(path, await timed(() => client.get(path, headers()))),
    /** Presses the button of the form that holds `mark`. */
    post: async (page: Page, mark: string, answers: Record<string, string>): Promise<Page> => {
      const { action, fields } = formWith(page, mark);
      const kept = fields.filter(([name]) => !(name in answers));
      const sent: Fields = [...kept, ...Object.entries(answers)];
      return follow(page.path, await timed(() => client.post(action, sent, headers())));
    },
    /** Milliseconds since it was asked last. */
    takeTime: (): number => {
      const milliseconds = spent;
      spent = 0;
      return milliseconds;
    },
  };
};
export type DeskBrowser = ReturnType<typeof openBrowser>;
