import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reachResult } from '#tests/e2e/actions/reach.ts';
import { routesOfTree, sampleOf } from '#tests/e2e/actions/routes.ts';
import { startRequest } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

/** What protects; the rest of the headers is about transport. */
const names = [
  'cache-control',
  'clear-site-data',
  'content-disposition',
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'origin-agent-cluster',
  'permissions-policy',
  'referrer-policy',
  'server',
  'strict-transport-security',
  'x-content-type-options',
  'x-powered-by',
  'x-robots-tag',
] as const;

const file = join(import.meta.dirname, 'headers.snapshot.json');

type Group = { answers: string[]; headers: Record<string, string> };

const normal = (value: string) =>
  value.replace(/'nonce-[^']+'/g, "'nonce-…'").replace(/filename="[^"]+"/, 'filename="…"');

const kept = (headers: Record<string, string>) =>
  Object.fromEntries(names.flatMap((name) => (headers[name] ? [[name, normal(headers[name])]] : [])));

/** Answers with the same headers stand together, so that an odd one is seen. */
const group = (answers: [string, Record<string, string>][]): Group[] => {
  const groups = Map.groupBy(answers, ([, headers]) => JSON.stringify(headers));
  return [...groups.entries()]
    .map(([headers, of]) => ({ answers: of.map(([name]) => name).sort(), headers: JSON.parse(headers) }))
    .sort((a, b) => (a.answers[0] ?? '').localeCompare(b.answers[0] ?? ''));
};

test('T16: every answer has the headers that were agreed on, and a new route does not pass unseen', async ({
  visit,
  openBrowser,
  request,
}) => {
  test.slow();
  const answers: [string, Record<string, string>][] = [];
  const ask = async (name: string, path: string, options = {}, from = request) => {
    const answer = await from.fetch(path, { maxRedirects: 0, ...options });
    answers.push([`${name} ${answer.status()}`, kept(answer.headers())]);
    return answer;
  };
  for (const route of routesOfTree()) await ask(route, sampleOf(route));
  const page = await (await request.get('/es')).text();
  const [script = ''] = /\/_next\/static\/[^"]+\.js/.exec(page) ?? [];
  for (const path of ['/icon.svg', '/favicon.ico', '/manifest.webmanifest', '/verificar-sw.js', '/tramite'])
    await ask(path, path);
  await ask('a script', script);
  await ask('/es over TLS', '/es', { headers: { 'x-forwarded-proto': 'https' } });
  await ask('a script over TLS', script, { headers: { 'x-forwarded-proto': 'https' } });
  await ask('a body that is too long', '/es/tramite', { method: 'POST', data: 'x'.repeat(2_100_000) });

  await startRequest(visit, newPerson());
  await ask('/[locale]/tramite/correo, waiting', '/es/tramite/correo', {}, visit.page.request);
  const owner = await openBrowser();
  await reachResult(owner, newPerson());
  await ask('/[locale]/tramite/resultado, own', '/es/tramite/resultado', {}, owner.page.request);
  await ask('/[locale]/tramite/fin, within a visit', '/es/tramite/fin', {}, owner.page.request);
  const links = await owner.page
    .locator('a[href^="/documentos/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  for (const link of links)
    await ask(`a document, own: ${link.replace(/.*\?/, '')}`, link, {}, owner.page.request);

  const found = group(answers);
  if (process.env.UPDATE_HEADERS) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
  // Compared as values: the formatter sets short lists on one line.
  const agreed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  expect(found, 'look at the difference, then run with UPDATE_HEADERS=1').toEqual(agreed);
});
