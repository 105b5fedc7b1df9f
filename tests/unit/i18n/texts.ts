/** One text of a dictionary: its path, its words, and how many values it takes. */
export type Text = { path: string; text: string; values: number };

/** The value that a text gets for its first, second… parameter, to be found again in its words. */
export const sentinel = (at: number): string => `${7_000_001 + at}`;

const said = (path: string, make: CallableFunction): Text => {
  const values = Array.from({ length: make.length }, (_, at) => sentinel(at));
  return { path, text: String(Reflect.apply(make, undefined, values)), values: make.length };
};

/** Every text below a value of a dictionary, in order. Texts that take values get sentinels. */
export const textsOf = (value: unknown, path = ''): Text[] => {
  if (typeof value === 'string') return [{ path, text: value, values: 0 }];
  if (typeof value === 'function') return [said(path, value)];
  if (value === null || typeof value !== 'object') throw new Error(`${path} holds neither text nor texts`);
  return Object.entries(value).flatMap(([key, below]) => textsOf(below, path ? `${path}.${key}` : key));
};
