import { expect, test } from 'vitest';
import { GET } from '#app/documentos/[id]/route.ts';
import { browser } from '#tests/support/next-headers.ts';
import { serverRig } from '#tests/support/server-rig.ts';

test('a document is asked for while the store is away: 503 in words, and the log has the code', async () => {
  const { deps, events } = await serverRig();
  const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  deps.store.sessions.find = () => Promise.reject(away);
  browser.cookies.set('tramite', 'secret');
  const answer = await GET(new Request('http://localhost/documentos/1'), {
    params: Promise.resolve({ id: '1' }),
  });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('30');
  expect(await answer.text()).toContain('Ahora no podemos abrir esto');
  expect(events).toContainEqual({
    name: 'page.failed',
    fields: { where: '/documentos/[id]', errorName: 'Error', errorCode: 'ECONNREFUSED' },
  });
});
