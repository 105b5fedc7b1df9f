/** The browser of a test: what this stand-in of `next/headers` hands out. */
export const browser = {
  cookies: new Map<string, string>(),
  /** Options of the cookie that was set last. */
  options: {} as Record<string, unknown>,
  headers: new Headers(),
};

export const headers = async () => browser.headers;

export const cookies = async () => ({
  get: (name: string) => {
    const value = browser.cookies.get(name);
    return value === undefined ? undefined : { name, value };
  },
  has: (name: string) => browser.cookies.has(name),
  set: (name: string, value: string, options: Record<string, unknown>) => {
    browser.cookies.set(name, value);
    browser.options = options;
  },
  delete: ({ name }: { name: string }) => browser.cookies.delete(name),
});
