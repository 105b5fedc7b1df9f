import type { APIRequestContext, APIResponse } from '@playwright/test';
import { type CheerioAPI, load } from 'cheerio';

type Field = [name: string, value: string | File];

/** A page as it came: what it says, and the same in a form that can be searched. */
export type PlainPage = {
  url: string;
  /** Path and query, without the host. */
  path: string;
  status: number;
  headers: Record<string, string>;
  html: string;
  heading: string;
  /** What the page says, without the frame around it. */
  main: string;
  find: CheerioAPI;
};

/**
 * A browser without scripts that draws nothing: it keeps cookies, follows redirects and links, and fills in and posts forms. A test
 * that is about what the server answers takes this one, because a page costs a fiftieth of what it costs in Chromium.
 * No page that it opens may answer 500.
 */
export type PlainBrowser = {
  request: APIRequestContext;
  /** The page that came last. */
  shown: () => PlainPage;
  open: (path: string) => Promise<PlainPage>;
  /** Goes where the link of this name leads. */
  follow: (link: string) => Promise<PlainPage>;
  /** Fills in what stands under these labels and presses a button. `unseen` are fields without a label, by their names. */
  press: (button: ButtonName, answers?: Answers, unseen?: Record<string, string>) => Promise<PlainPage>;
};

/** The whole name of a button, and what the row of a table says in which it stands. */
export type ButtonName = string | { row: string; button: string };

/** By label: what is typed, the text of an option, whether a box is ticked, or a chosen file. */
type Answers = Record<string, string | boolean | File>;

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

const readPage = async (answer: APIResponse): Promise<PlainPage> => {
  const html = await answer.text();
  // Without scripts the browser shows what stands in <noscript>.
  const find = load(html, { scriptingEnabled: false });
  const { pathname, search } = new URL(answer.url());
  return {
    url: answer.url(),
    path: pathname + search,
    status: answer.status(),
    headers: answer.headers(),
    html,
    heading: spaced(find('h1').text()),
    main: spaced(find('main').text()),
    find,
  };
};

const only = <T extends { length: number }>(found: T, what: string): T => {
  if (found.length !== 1) throw new Error(`the page has ${found.length} times ${what}`);
  return found;
};

const named = ({ find }: PlainPage, selector: string, name: string) =>
  find(selector).filter((_, each) => (find(each).attr('aria-label') ?? spaced(find(each).text())) === name);

/** The field under a label, by the element that the label names. */
export const fieldUnder = (page: PlainPage, label: string) => {
  const { find } = page;
  const [wanted] = find('label')
    .filter((_, each) => spaced(find(each).text()) === label)
    .toArray();
  const id = find(wanted).attr('for');
  const inside = find(wanted).find('input, select, textarea');
  return only(id ? find(`[id="${id}"]`) : inside, `a field under «${label}»`);
};

/** No value for a box without its tick. */
const valuesOf = (page: PlainPage, label: string, answer: string | boolean | File): Field[] => {
  const field = fieldUnder(page, label);
  const name = field.attr('name') ?? '';
  if (typeof answer === 'boolean') return answer ? [[name, field.attr('value') ?? 'on']] : [];
  if (answer instanceof File) return [[name, answer]];
  const option = field.find('option').filter((_, each) => spaced(page.find(each).text()) === answer);
  return [[name, option.attr('value') ?? answer]];
};

const buttonsOf = (page: PlainPage, name: ButtonName) => {
  if (typeof name === 'string') return named(page, 'button', name);
  const { find } = page;
  return named(page, 'button', name.button).filter((_, each) =>
    spaced(find(each).closest('tr').text()).includes(name.row),
  );
};

/** The first button of this name, and the form that it sends. */
const formOf = (page: PlainPage, button: ButtonName) => {
  const pressed = only(buttonsOf(page, button).first(), `the button ${JSON.stringify(button)}`);
  const outside = pressed.attr('form');
  return { pressed, form: outside ? page.find(`form[id="${outside}"]`) : pressed.closest('form') };
};

/** The fields that the browser would post when the button of this name is pressed, with the answers over what stood there. */
export const fieldsOf = (
  page: PlainPage,
  button: ButtonName,
  answers: Answers = {},
  unseen: Record<string, string> = {},
): Field[] => {
  const { pressed, form } = formOf(page, button);
  const replaced = [
    ...Object.keys(answers).map((label) => fieldUnder(page, label).attr('name')),
    ...Object.keys(unseen),
  ];
  const intent = pressed.attr('name');
  return [
    ...form
      .serializeArray()
      .filter(({ name }) => !replaced.includes(name))
      .map(({ name, value }): Field => [name, value]),
    ...Object.entries(answers).flatMap(([label, answer]) => valuesOf(page, label, answer)),
    ...Object.entries(unseen),
    ...(intent ? [[intent, pressed.attr('value') ?? ''] satisfies Field] : []),
  ];
};

/** Sends a form the way that it asks for: its fields in the address, in a body of addresses, or in parts. */
const send = (request: APIRequestContext, page: PlainPage, button: ButtonName, fields: Field[]) => {
  const { pressed, form } = formOf(page, button);
  const to = pressed.attr('formaction') || form.attr('action') || page.url;
  const { pathname, href } = new URL(to, page.url);
  const texts = new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString();
  if (form.attr('method')?.toLowerCase() !== 'post')
    return request.get(new URL(`${pathname}?${texts}`, page.url).href);
  const headers = { origin: new URL(page.url).origin };
  if (form.attr('enctype') !== 'multipart/form-data') {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return request.post(href, { data: texts, headers: { ...headers, ...type } });
  }
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return request.post(href, { multipart: body, headers });
};

/** A browser that starts without cookies, in front of no page. */
export const openPlainBrowser = (request: APIRequestContext): PlainBrowser => {
  let page: PlainPage | null = null;
  const shown = (): PlainPage => {
    if (page) return page;
    throw new Error('no page was opened');
  };
  const show = async (answer: Promise<APIResponse>) => {
    page = await readPage(await answer);
    if (page.status >= 500) throw new Error(`${page.path} answers ${page.status}`);
    return page;
  };
  return {
    request,
    shown,
    open: (path) => show(request.get(path)),
    follow: (link) =>
      show(request.get(only(named(shown(), 'a', link), `the link «${link}»`).attr('href') ?? '')),
    press: (button, answers, unseen) =>
      show(send(request, shown(), button, fieldsOf(shown(), button, answers, unseen))),
  };
};
