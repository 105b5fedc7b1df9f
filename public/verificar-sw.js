// Keeps the verification page and the one that explains it for use without a connection: their two languages, their files, the public keys and the signed list of
// revoked documents. It is registered only for the addresses of that page, so it never sees a page of a case. It fetches without
// cookies, so what it keeps is the same for everybody.
const cacheName = 'verificar-1';
const shells = ['/es/verificar', '/en/verificar'];
const pages = [...shells, '/es/verificar/como', '/en/verificar/como'];
const lists = ['/api/verificar/llaves', '/api/verificar/revocados'];
const extras = ['/icon.svg', '/verificar.es.webmanifest', '/verificar.en.webmanifest'];
const refreshAfter = 10 * 60_000;
const patience = 6_000;

const fetchAnew = async (path) => {
  const response = await fetch(path, { credentials: 'omit', cache: 'no-store' });
  if (!response.ok || response.redirected) throw new Error(`No answer from ${path}`);
  return response;
};

const filesIn = (html) => new Set(html.match(/\/_next\/static\/[^"'\\\s?)<>]+/g) ?? []);
const filesOfStyle = (css, path) =>
  [...css.matchAll(/url\(["']?([^"')]+)["']?\)/g)]
    .map(([, file]) => file)
    .filter((file) => !file.startsWith('data:'))
    .map((file) => new URL(file, new URL(path, location.origin)).pathname);

/** Everything that the page needs, by path. */
const collect = async () => {
  const found = new Map();
  const take = async (path) => {
    if (found.has(path)) return '';
    const response = await fetchAnew(path);
    found.set(path, response.clone());
    return path.endsWith('.css') || pages.includes(path) ? response.text() : '';
  };
  const sheets = await Promise.all(pages.map(take));
  const files = new Set(sheets.flatMap((html) => [...filesIn(html)]));
  const takeFile = async (path) => {
    const css = await take(path);
    await Promise.all(filesOfStyle(css, path).map(take));
  };
  await Promise.all([...files].map(takeFile));
  await Promise.all([...lists, ...extras].map(take));
  return found;
};

let filledAt = 0;

/** Fetches everything before it replaces anything, so that page and files always fit together. */
const fill = async () => {
  filledAt = Date.now();
  const found = await collect();
  const cache = await caches.open(cacheName);
  for (const [path, response] of found) await cache.put(path, response);
  for (const { url } of await cache.keys()) if (!found.has(new URL(url).pathname)) await cache.delete(url);
};

const kept = async (path) => (await caches.open(cacheName)).match(path, { ignoreVary: true });

const fetchPatiently = async (request, options = {}) => {
  const response = await fetch(request, { ...options, signal: AbortSignal.timeout(patience) });
  if (response.status >= 500) throw new Error('The service is down');
  return response;
};

const statementIn = (path) => /\/verificar\/([\w-]+\.[\w-]+|\d{200,})$/.exec(path)?.[1];

/** Answers with the kept page of this address. The statement of a QR goes after the #, which is never sent. */
const offlinePage = async ({ pathname }) => {
  const shell = pathname.startsWith('/en/') ? shells[1] : shells[0];
  const statement = statementIn(pathname);
  if (statement) return Response.redirect(`${shell}#${statement}`, 302);
  return (await kept(pathname)) ?? Response.error();
};

/** Only the service knows a typed code, so its address waits as long as the browser does. */
const isAnsweredHere = ({ pathname }) => pages.includes(pathname) || statementIn(pathname) !== undefined;

const openPage = async (event, url) => {
  try {
    const response = await fetchPatiently(event.request);
    if (shells.includes(url.pathname) && Date.now() - filledAt > refreshAfter)
      event.waitUntil(fill().catch(() => undefined));
    return response;
  } catch {
    return offlinePage(url);
  }
};

const newestList = async (path) => {
  try {
    const response = await fetchPatiently(path, { cache: 'no-cache' });
    const cache = await caches.open(cacheName);
    await cache.put(path, response.clone());
    return response;
  } catch {
    return (await kept(path)) ?? Response.error();
  }
};

/** Files whose names are hashes of their content, so the browser may use the copies that it has. */
const keptFile = async (request, path) => {
  try {
    return await fetch(request);
  } catch {
    return (await kept(path)) ?? Response.error();
  }
};

/** The worker is registered for three scopes. Only the first one has to fetch. */
const prepare = async () => {
  if (!(await kept(lists[1]))) await fill();
  await self.skipWaiting();
};
self.addEventListener('install', (event) => event.waitUntil(prepare()));

const takeOver = async () => {
  for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name);
  await self.clients.claim();
};
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (isAnsweredHere(url)) event.respondWith(openPage(event, url));
  } else if (lists.includes(url.pathname)) event.respondWith(newestList(url.pathname));
  else if (url.pathname.startsWith('/_next/static/') || extras.includes(url.pathname))
    event.respondWith(keptFile(request, url.pathname));
});
