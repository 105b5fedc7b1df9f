import { describe, expect, onTestFinished, test } from 'vitest';
import { GET as begin } from '#app/identificarse/route.ts';
import { GET as comeBack } from '#app/identificarse/vuelta/route.ts';
import { type Request as Case, confirmEmail, refer } from '#lib/domain/request/request.ts';
import { readIdentity } from '#lib/server/visit/identity-cookie.ts';
import { openSession, readVisit } from '#lib/server/visit/session.ts';
import { addressed, aMail, aRequest, gloria, oscar, testNow } from '#tests/support/builders.ts';
import { browser } from '#tests/support/next-headers.ts';
import { signIn, startOidcServer } from '#tests/support/oidc-server.ts';
import { serverRig } from '#tests/support/server-rig.ts';

const site = 'http://localhost:4999';
const confirmed = () => confirmEmail(aRequest(), testNow);

/** A site with a provider, and a browser in a confirmed visit of `request`. */
const aRig = async (request: Case = confirmed(), variables: Record<string, string> = {}) => {
  const provider = await startOidcServer();
  onTestFinished(provider.close);
  const oidc = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: provider.clientId };
  const rig = await serverRig({ BASE_URL: site, ...oidc, ...variables });
  await rig.deps.store.requests.create(request, aMail({ ...request, stage: 'started' }));
  await openSession(request.id, true);
  return { ...rig, provider, request };
};

const go = async (act: typeof begin, url: string): Promise<string> => {
  const response = await act(new Request(url));
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
};
const start = (language = 'es') => go(begin, `${site}/identificarse?idioma=${language}`);

/** What this browser keeps of the provider's answer; null when it keeps nothing. */
const kept = async () => {
  const visit = await readVisit();
  return visit && readIdentity(visit);
};

const theirs = async () => {
  const visit = await readVisit();
  return visit?.request;
};

describe('the way to the provider', () => {
  test('changes nothing in the case and keeps the checks sealed in a cookie for ten minutes', async () => {
    const { provider, request } = await aRig();
    expect(await start()).toMatch(new RegExp(`^${provider.issuer}/auth\\?`));
    expect(browser.options).toEqual({
      httpOnly: true,
      secure: false,
      sameSite: 'lax',
      path: '/',
      maxAge: 600,
    });
    expect(await theirs()).toEqual(request);
    expect(browser.cookies.get('identidad')).toMatch(/^[\w-]{100,900}$/);
  });

  test('ties the cookie to the host over HTTPS', async () => {
    await aRig(confirmed(), { BASE_URL: 'https://nss.escuela.example', SMTP_URL: 'smtp://mail.example' });
    await start();
    expect([...browser.cookies.keys()].toSorted()).toEqual(['__Host-identidad', '__Host-tramite']);
    expect(browser.options.secure).toBe(true);
  });

  test('is closed without a confirmed visit, or with one that a proof does not help', async () => {
    const { deps } = await aRig(refer(addressed(aRequest()), 'notThisPerson'));
    expect(await start('en')).toBe('/en/tramite/otra-via');
    const other = aRequest();
    await deps.store.requests.create(other, aMail(other));
    await openSession(other.id, false);
    expect(await start()).toBe('/es/tramite/correo');
    browser.cookies.clear();
    expect(await start()).toBe('/es/tramite');
    expect(browser.cookies.size).toBe(0);
  });

  test('is closed where no provider is configured', async () => {
    const { deps, request } = await aRig();
    globalThis.ventanillaDeps = Promise.resolve({ ...deps, identityProvider: null });
    expect(await start()).toBe('/es/tramite/identidad');
    expect(await theirs()).toEqual(request);
  });

  test('leads to an explanation when the provider is down', async () => {
    const { provider } = await aRig();
    provider.mischief.set('/.well-known/openid-configuration', { status: 500 });
    expect(await start('en')).toBe('/en/tramite/identificado');
    expect(await kept()).toEqual({ locale: 'en', failure: 'unreachable' });
  });
});

test('T17: a person who goes there too often reads how long to wait', async () => {
  await aRig(confirmed(), { LIMIT_SIGN_IN_PER_REQUEST: '1/600' });
  await start();
  expect(await start('en')).toBe('/en/tramite/identificado?aviso=espera&minutos=10');
});

describe('the way back', () => {
  test('keeps the CURP of the account for the page with the button, in the same language, and changes nothing', async () => {
    const { provider, request } = await aRig();
    const back = await signIn(await start('en'), provider.addAccount({ curp: oscar }));
    expect(await go(comeBack, back)).toBe('/en/tramite/identificado');
    expect(await kept()).toEqual({ locale: 'en', curp: oscar });
    expect(await theirs()).toEqual(request);
  });

  test('T01: does not keep the CURP of somebody else’s account', async () => {
    const { provider } = await aRig();
    await go(comeBack, await signIn(await start(), provider.addAccount({ curp: gloria })));
    expect(await kept()).toEqual({ locale: 'es', failure: 'otherCurp' });
  });

  test('T07: login CSRF: an address that the attacker began does nothing in the victim’s browser', async () => {
    const { provider } = await aRig();
    const attackers = await signIn(await start(), provider.addAccount({ curp: oscar }));
    browser.cookies.delete('identidad');

    expect(await go(comeBack, attackers)).toBe('/es/tramite/identificado');
    expect(await kept()).toBeNull();
    const ownWay = await start();
    const before = browser.cookies.get('identidad');
    expect(await go(comeBack, attackers)).toBe('/es/tramite/identificado');
    expect(browser.cookies.get('identidad')).toBe(before);
    expect(provider.asked.get('/token')).toBeUndefined();

    await go(comeBack, await signIn(ownWay, provider.addAccount({ curp: gloria })));
    expect(await kept()).toMatchObject({ failure: 'otherCurp' });
  });

  test('T07: the answer counts in this visit only, for ten minutes', async () => {
    const { provider, deps, time } = await aRig();
    await go(comeBack, await signIn(await start(), provider.addAccount({ curp: oscar })));
    const sealed = browser.cookies.get('identidad') ?? '';
    time.now += 599_000;
    expect(await kept()).not.toBeNull();
    time.now += 1_000;
    expect(await kept()).toBeNull();

    time.now -= 600_000;
    const other = confirmed();
    await deps.store.requests.create(other, aMail({ ...other, stage: 'started' }));
    await openSession(other.id, true);
    browser.cookies.set('identidad', sealed);
    expect(await kept()).toBeNull();
  });

  test.each([
    ['empty', ''],
    ['short', 'x'],
    ['long', 'A'.repeat(200)],
    ['too long', 'A'.repeat(9_000)],
  ])('T07: a forged cookie counts as none: %s', async (_, text) => {
    await aRig();
    browser.cookies.set('identidad', text);
    expect(await kept()).toBeNull();
    expect(await go(comeBack, `${site}/identificarse/vuelta?code=x&state=x`)).toBe(
      '/es/tramite/identificado',
    );
  });

  test('T07: a second request of the same address asks the provider nothing and keeps the first answer', async () => {
    const { provider } = await aRig();
    const back = await signIn(await start(), provider.addAccount({ curp: oscar }));
    await go(comeBack, back);
    await go(comeBack, back);
    expect(await kept()).toEqual({ locale: 'es', curp: oscar });
    expect(provider.asked.get('/token')).toBe(1);
  });
});
