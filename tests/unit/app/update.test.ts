import { describe, expect, test } from 'vitest';
import { keptReply } from '#app/[locale]/forms/form-reply.ts';
import { GET, POST } from '#app/actualizado/route.ts';
import { browser } from '#tests/support/next-headers.ts';
import { serverRig } from '#tests/support/server-rig.ts';

/** A form of an earlier build, as proxy.ts leads it here. */
const post = async (path: string, fields: Record<string, string>): Promise<string> => {
  browser.headers.set('x-path', path);
  const body = new URLSearchParams(fields);
  const headers = { 'content-length': String(body.toString().length), 'sec-fetch-site': 'same-origin' };
  const request = new Request('http://localhost/actualizado', { method: 'POST', body, headers });
  const { status, headers: answered } = await POST(request);
  expect(status).toBe(303);
  expect(answered.get('cache-control')).toBe('no-store');
  return answered.get('location') ?? '';
};

describe('a form that was drawn before the service was updated', () => {
  test('leads to its page, which has what was typed and says why, but no letters of an image that is gone', async () => {
    await serverRig();
    const typed = { formulario: 'domicilio', street: 'Calle Uno', letters: 'abcde' };
    expect(await post('/en/tramite/domicilio', typed)).toBe('/en/tramite/domicilio');
    const reply = await keptReply('domicilio');
    expect(reply).toMatchObject({ form: 'form.updated', values: { street: 'Calle Uno' } });
    expect(reply?.values.letters).toBeUndefined();
  });

  test('is known by its fields where builds before did not name it', async () => {
    await serverRig();
    expect(await post('/es/tramite', { emailConfirmation: '', curp: 'X' })).toBe('/es/tramite');
    expect((await keptReply('tramite'))?.values.curp).toBe('X');
  });

  test('of a button leads to its page with the notice', async () => {
    await serverRig();
    expect(await post('/es/tramite/identidad', { locale: 'es' })).toBe(
      '/es/tramite/identidad?aviso=actualizado',
    );
    expect(browser.cookies.size).toBe(0);
  });

  test('of the sign-in keeps nothing', async () => {
    await serverRig();
    const secret = { formulario: 'entrar', email: 'ana@oficina.example', password: 'una frase larga' };
    expect(await post('/es/mostrador/entrar', secret)).toBe('/es/mostrador/entrar?aviso=actualizado');
    expect(browser.cookies.size).toBe(0);
  });

  test('with the folio of a search keeps it beside the notice', async () => {
    await serverRig();
    expect(await post('/es/mostrador', { folio: '123' })).toBe('/es/mostrador?aviso=actualizado');
    expect((await keptReply('folio'))?.values.folio).toBe('123');
  });

  test('with the code of a document leads to the answer about it', async () => {
    await serverRig();
    const code = '0123456789ABCDEFGHJKMNPQRS';
    expect(await post('/es/verificar', { code })).toBe(`/es/verificar/${code}`);
    expect(await post('/es/verificar', { code: 'no' })).toBe('/es/verificar?aviso=actualizado');
  });

  test('leads nowhere outside, whatever path it names', async () => {
    await serverRig();
    for (const path of ['//otro.example', 'https://otro.example', '/xx/tramite', ''])
      expect(await post(path, {})).toBe('/es?aviso=actualizado');
    expect(GET().headers.get('location')).toBe('/es');
  });
});
