/** One text of a dictionary: where it stands, what it says, and for a text with values how many it takes. */
export type Text = { path: string; text: string; values: number };

/** What a text gets for its first, second… value; found again in what it says. */
export const sentinel = (at: number): string => `${7_000_001 + at}`;

const said = (path: string, make: CallableFunction): Text => {
  const values = Array.from({ length: make.length }, (_, at) => sentinel(at));
  return { path, text: String(Reflect.apply(make, undefined, values)), values: make.length };
};

/** Every text below a value of a dictionary, in order; texts that take values are said with sentinels. */
export const textsOf = (value: unknown, path = ''): Text[] => {
  if (typeof value === 'string') return [{ path, text: value, values: 0 }];
  if (typeof value === 'function') return [said(path, value)];
  if (value === null || typeof value !== 'object') throw new Error(`${path} holds neither text nor texts`);
  return Object.entries(value).flatMap(([key, below]) => textsOf(below, path ? `${path}.${key}` : key));
};
