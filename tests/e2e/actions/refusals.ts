import { type CheerioAPI, load } from 'cheerio';
import { sources } from '#tests/support/sources.ts';

/** One refusal as a person meets it: where, what it says, and what leads on from there. */
export type Refusal = { where: string; why: string; said: string; ways: string[] };

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The links and buttons of the page itself and its way back, without the rest of its frame, and without links within the page. */
export const waysOn = (html: string): string[] => {
  const find = load(html, { scriptingEnabled: false });
  const named = (_: number, each: Parameters<CheerioAPI>[0]) =>
    find(each).attr('aria-label') ?? spaced(find(each).text());
  const buttons = find('main button:not([type=button]):not([hidden])').map(named).get();
  const links = find('main a[href]:not([href^="#"]), .way-back a[href]').map(named).get();
  return [...new Set([...buttons, ...links])].filter((name) => name !== '');
};

/** What the server sends along for the scripts of a page: React's own rows of text. */
const sentAlong = (html: string): string =>
  [...html.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g)]
    .map(([, text = '""']) => String(JSON.parse(text)))
    .join('');

/** The messages that the forms of a page can show: it brings the words of each. */
export const messagesOf = (html: string): Map<string, string> =>
  new Map(
    [...sentAlong(html).matchAll(/"([a-zA-Z]+\.[A-Za-z_]+)":("(?:[^"\\]|\\.)*")/g)].map(
      ([, key = '', words = '""']) => [key, String(JSON.parse(words))],
    ),
  );

const notices = 'main [role=alert], main [role=status], main .error-summary, main .notice';

/** What a page announces. */
export const announced = (html: string): string[] => {
  const find = load(html, { scriptingEnabled: false });
  return find(notices)
    .map((_, each) => spaced(find(each).text()))
    .get()
    .filter((text) => text !== '');
};

/** What a page is about: its heading and the first words below it. */
export const saidBy = (html: string): string => {
  const find = load(html, { scriptingEnabled: false });
  const [lead] = [find('main .lead').first().text(), find('main p').first().text()].filter(Boolean);
  return spaced(`${find('h1').first().text()}. ${lead ?? ''}`);
};

const read = (pattern: RegExp, below: RegExp): string[] => [
  ...new Set(
    sources
      .filter(({ path }) => below.test(path))
      .flatMap(({ code }) => [...code.matchAll(pattern)].map(([, found = '']) => found)),
  ),
];

/** The words that actions put into `?aviso=`, found in the code of these folders. */
export const noticeWords = (below: RegExp): string[] => {
  const words = [
    ...read(/aviso=([a-z]{3,}[A-Z]?[a-z]*)/g, below),
    ...read(/aviso [!=]== '([a-zA-Z]+)'/g, below),
    ...read(/aviso=\$\{[^}]*'([a-zA-Z]+)'[^}]*\}/g, below),
    ...read(/aviso=\$\{[^}]*: '([a-zA-Z]+)'[^}]*\}/g, below),
  ];
  return [...new Set(words)].toSorted();
};

/** The reasons for which a request leaves the online way, found in the type that names them. */
export const reasonsInCode = (): string[] => {
  const { code = '' } = sources.find(({ path }) => path === 'lib/domain/request/request.ts') ?? {};
  const [, union = ''] = /type ReferralReason =([^;]+);/.exec(code) ?? [];
  return [...union.matchAll(/'(\w+)'/g)].map(([, reason = '']) => reason);
};

/** The failures that rules and use cases answer, with the file that answers them. */
export const failuresInCode = (): { failure: string; path: string }[] =>
  sources
    .filter(({ path }) => /^lib\/(?:domain|usecases)\//.test(path))
    .flatMap(({ path, code }) =>
      [...code.matchAll(/\b(?:err|tooMany)\('(\w+)'/g)].map(([, failure = '']) => ({ failure, path })),
    );

/** The files outside rules and use cases that name a failure, or have words for it. */
export const saidIn = (failure: string): string[] =>
  sources
    .filter(({ path }) => !/^lib\/(?:domain|usecases)\//.test(path))
    .filter(({ code }) => new RegExp(`['".]${failure}['"]|\\b${failure}:|\\.${failure}\\b`).test(code))
    .map(({ path }) => path);
