import { describe, expect, test } from 'vitest';
import { keptForm } from '#lib/server/visit/kept-form.ts';
import { openSession } from '#lib/server/visit/session.ts';
import { aMail, aRequest } from '#tests/support/builders.ts';
import { browser } from '#tests/support/next-headers.ts';
import { serverRig } from '#tests/support/server-rig.ts';

const at = (path: string) => browser.headers.set('x-path', path);
const street = 'Calle de los Ejemplos Imaginarios'.repeat(100);

describe('what was typed into a form', () => {
  test('is there after a reload that comes later than a minute, and until the visit would end', async () => {
    const { time } = await serverRig();
    at('/es/tramite/domicilio');
    await keptForm.keep('/tramite/domicilio', street);
    time.now += 61_000;
    expect(await keptForm.read()).toBe(street);
    time.now += 30 * 60_000;
    expect(await keptForm.read()).toBeNull();
  });

  test('lies on the server: the browser keeps only a short secret, and the store nothing that it can read', async () => {
    const { deps } = await serverRig();
    at('/en/tramite');
    await keptForm.keep('/tramite', street);
    const [secret = ''] = browser.cookies.values();
    expect(secret).toMatch(/^[\w-]{43}$/);
    const kept = await deps.store.formReplies.find(deps.keyring.digest(secret));
    expect(Buffer.from(kept?.body ?? '', 'base64url').toString('latin1')).not.toContain('Calle');
    expect(await keptForm.read()).toBe(street);
  });

  test('is shown on its own page only', async () => {
    await serverRig();
    await keptForm.keep('/mostrador/turno/uno/supervision', 'una nota');
    at('/es/mostrador/turno/dos/supervision');
    expect(await keptForm.read()).toBeNull();
    at('/es/mostrador/turno/uno/supervision');
    expect(await keptForm.read()).toBe('una nota');
  });

  test('T08: belongs to the visit in which it was typed; a later visit of the same browser does not see it', async () => {
    const { deps } = await serverRig();
    at('/es/tramite/domicilio');
    const request = aRequest();
    await deps.store.requests.create(request, aMail(request));
    await openSession(request.id, true);
    await keptForm.keep('/tramite/domicilio', street);
    expect(await keptForm.read()).toBe(street);
    await openSession(request.id, true);
    expect(await keptForm.read()).toBeNull();
  });

  test('T08: on a shared computer it is gone after a minute', async () => {
    const { time } = await serverRig({ KIOSK: 'yes' });
    at('/es/tramite');
    await keptForm.keep('/tramite', street);
    time.now += 59_000;
    expect(await keptForm.read()).toBe(street);
    time.now += 1_000;
    expect(await keptForm.read()).toBeNull();
  });

  test('survives the sign-in of staff, whose own forms are kept apart', async () => {
    await serverRig();
    await keptForm.keep('/mostrador/caso/1/nota', 'una nota');
    await keptForm.keep('/mostrador/entrar', 'un correo');
    await keptForm.drop('/mostrador/entrar');
    at('/es/mostrador/caso/1/nota');
    expect(await keptForm.read()).toBe('una nota');
    await keptForm.drop();
    expect(await keptForm.read()).toBeNull();
  });

  test('is not kept when it is longer than a form of this site can be', async () => {
    await serverRig();
    expect(await keptForm.keep('/tramite', 'x'.repeat(400_000))).toBe(false);
    expect(browser.cookies.size).toBe(0);
  });
});
