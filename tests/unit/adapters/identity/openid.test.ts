import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createOpenIdProvider } from '#lib/adapters/identity/openid.ts';
import type { LogFields } from '#lib/usecases/ports/log.ts';
import { gloria, oscar } from '#tests/support/builders.ts';
import { changedClaims, forgedClaims, tokenChanged } from '#tests/support/forged-tokens.ts';
import { type OidcOptions, type OidcServer, signIn, startOidcServer } from '#tests/support/oidc-server.ts';

type About = Partial<Parameters<typeof createOpenIdProvider>[0]>;

/** The client of a site, for a given issuer. */
const aClient = (issuer: string, about: About = {}) => {
  const told: LogFields[] = [];
  const provider = createOpenIdProvider({
    issuer,
    clientId: 'ventanilla',
    clientSecret: null,
    curpClaim: 'curp',
    name: 'Proveedor de prueba',
    scope: 'openid',
    hosts: [],
    redirectUri: 'http://localhost:4999/identificarse/vuelta',
    clock: { now: Date.now },
    log: { event: (_, fields = {}) => void told.push(fields) },
    ...about,
  });
  const begin = async () => {
    const begun = await provider.begin();
    if (!begun.ok) throw new Error('the provider should be reachable');
    return begun.value;
  };
  return { ...provider, told, begun: begin };
};

const aRig = async (options: OidcOptions = {}, about: About = {}) => {
  const server = await startOidcServer(options);
  onTestFinished(server.close);
  return { server, client: aClient(server.issuer, about) };
};

/** Signs in as a person with these claims and returns to the site. */
const comeBack = async (rig: { server: OidcServer; client: ReturnType<typeof aClient> }, claims: object) => {
  const { url, checks } = await rig.client.begun();
  return { back: await signIn(url, rig.server.addAccount({ ...claims })), checks };
};

const refused = { ok: false, error: 'refused' };
const unreachable = { ok: false, error: 'unreachable' };
const noCurp = { ok: false, error: 'noCurp' };

describe('who signs in', () => {
  test('is the person of the ID token, by a code with PKCE, state and nonce', async () => {
    const rig = await aRig();
    const { url } = await rig.client.begun();
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      prompt: 'login',
      scope: 'openid',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    const { back, checks } = await comeBack(rig, { curp: oscar });
    expect(await rig.client.finish(back, checks)).toEqual({ ok: true, value: { curp: oscar } });
  });

  test('is the person of userinfo when the ID token does not say', async () => {
    const rig = await aRig({ userinfoOnly: true }, { scope: 'openid identidad' });
    const { back, checks } = await comeBack(rig, { curp: oscar });
    expect(await rig.client.finish(back, checks)).toEqual({ ok: true, value: { curp: oscar } });
    expect(rig.server.asked.get('/me')).toBe(1);
  });

  test('may be named under another claim, to a client with a secret', async () => {
    const secret = 'a secret of the tests: 100 % & long';
    const rig = await aRig({ clientSecret: secret }, { clientSecret: secret, curpClaim: 'clave_poblacion' });
    const { back, checks } = await comeBack(rig, { clave_poblacion: oscar.toLowerCase(), curp: gloria });
    expect(await rig.client.finish(back, checks)).toEqual({ ok: true, value: { curp: oscar } });
  });

  test.each([
    ['nothing', {}],
    ['a number', { curp: 12 }],
    ['a list', { curp: [oscar] }],
    ['a CURP with another check digit', { curp: `${oscar.slice(0, 17)}6` }],
  ])('has no CURP when the provider says %s', async (_, claims) => {
    const rig = await aRig();
    const { back, checks } = await comeBack(rig, claims);
    expect(await rig.client.finish(back, checks)).toEqual(noCurp);
  });

  test('and cancels is refused', async () => {
    const { client } = await aRig();
    const { url, checks } = await client.begun();
    expect(await client.finish(await signIn(url, null), checks)).toEqual(refused);
    expect(client.told).toMatchObject([{ reason: 'refused', errorCode: 'access_denied' }]);
  });
});

describe('the client refuses', () => {
  test('T07: a code that another browser began', async () => {
    const rig = await aRig();
    const { back } = await comeBack(rig, { curp: gloria });
    const { checks } = await rig.client.begun();
    const asked = rig.server.asked.get('/token');
    expect(await rig.client.finish(back, checks)).toEqual(refused);
    expect(rig.server.asked.get('/token')).toBe(asked);
  });

  test.each(['state', 'nonce', 'verifier'] as const)('T07: another %s', async (which) => {
    const rig = await aRig();
    const { back, checks } = await comeBack(rig, { curp: oscar });
    const { checks: others } = await rig.client.begun();
    expect(await rig.client.finish(back, { ...checks, [which]: others[which] })).toEqual(refused);
  });

  test('T07: a code for the second time', async () => {
    const rig = await aRig();
    const { back, checks } = await comeBack(rig, { curp: oscar });
    await rig.client.finish(back, checks);
    expect(await rig.client.finish(back, checks)).toEqual(refused);
    expect(rig.client.told.at(-1)?.errorCode).toBe('invalid_grant');
  });

  test('T07: a code that is too old', async () => {
    const rig = await aRig({ codeSeconds: 1 });
    const { back, checks } = await comeBack(rig, { curp: oscar });
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await rig.client.finish(back, checks)).toEqual(refused);
  });

  test.each([
    '',
    'code=x',
    'state=x',
    `code=x&code=y&state=a`,
    'error=%00',
    'iss=https://other.example&code=x',
  ])('T07: an address that somebody made up: «%s»', async (query) => {
    const { client } = await aRig();
    const { checks } = await client.begun();
    const back = `http://localhost/identificarse/vuelta?${query}`;
    expect(await client.finish(back, checks)).toEqual(refused);
  });

  test.each([
    '',
    '&code=',
    '&code=x',
    '&code=x&code=y',
    `&code=${'x'.repeat(5_000)}`,
    '&code=%00%ff',
    '&error=',
    '&error=a%0Ab&error_description=%F0%9F%98%80',
    '&code=x&iss=',
    '&code=x&iss=https://other.example',
    '&code=x&id_token=a.b.c',
    '&response=a.b.c',
    '&code=x&state=y',
    '&__proto__=1&code=x',
  ])('T15: an address with the right state and anything after it: «%s»', async (rest) => {
    const { server, client } = await aRig();
    const { checks } = await client.begun();
    const iss = rest.includes('iss=') ? '' : `&iss=${encodeURIComponent(server.issuer)}`;
    const back = `http://localhost/identificarse/vuelta?state=${checks.state}${iss}${rest}`;
    expect(await client.finish(back, checks)).toEqual(refused);
  });

  test('T17: an ID token with another CURP under the old signature', async () => {
    const rig = await aRig();
    rig.server.mischief.set('/token', {
      change: tokenChanged((token) => changedClaims(token, { curp: gloria })),
    });
    const { back, checks } = await comeBack(rig, { curp: oscar });
    expect(await rig.client.finish(back, checks)).toEqual(refused);
  });

  test('T17: an ID token signed with a key that is not the provider’s', async () => {
    const rig = await aRig();
    rig.server.mischief.set('/token', { change: tokenChanged((token) => forgedClaims(token, {})) });
    const { back, checks } = await comeBack(rig, { curp: oscar });
    expect(await rig.client.finish(back, checks)).toEqual(refused);
  });

  test('T17: an ID token without a signature', async () => {
    const rig = await aRig();
    rig.server.mischief.set('/token', {
      change: tokenChanged((token) => `${btoa('{"alg":"none"}').replace(/=+$/, '')}.${token.split('.')[1]}.`),
    });
    const { back, checks } = await comeBack(rig, { curp: oscar });
    expect(await rig.client.finish(back, checks)).toEqual(refused);
  });
});

describe('a provider that fails', () => {
  test('T17: is down', async () => {
    const server = await startOidcServer();
    await server.close();
    const client = aClient(server.issuer);
    expect(await client.begin()).toEqual(unreachable);
    expect(client.told).toMatchObject([{ where: 'identity.begin', reason: 'unreachable' }]);
  });

  test('T17: accepts the connection and never answers: the client gives up', async () => {
    const mute = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void mute.close());
    await new Promise((resolve) => mute.once('listening', resolve));
    const address = mute.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await aClient(`http://127.0.0.1:${port}`).begin()).toEqual(unreachable);
  });

  test('T17: fails when the code is exchanged', async () => {
    const rig = await aRig();
    rig.server.mischief.set('/token', { status: 503 });
    const { back, checks } = await comeBack(rig, { curp: oscar });
    expect(await rig.client.finish(back, checks)).toEqual(unreachable);
  });

  test('T17: does not answer when the code is exchanged: the client gives up', async () => {
    const rig = await aRig();
    rig.server.mischief.set('/token', { wait: 600_000 });
    const { back, checks } = await comeBack(rig, { curp: oscar });
    expect(await rig.client.finish(back, checks)).toEqual(unreachable);
  });

  test('T17: sends an endless answer', async () => {
    const rig = await aRig();
    rig.server.mischief.set('/token', { change: (body) => `${body}${' '.repeat(300_000)}` });
    const { back, checks } = await comeBack(rig, { curp: oscar });
    expect(await rig.client.finish(back, checks)).toEqual(unreachable);
  });

  test.each(['token_endpoint', 'jwks_uri'])('T17: names another host as its %s', async (name) => {
    const elsewhere = await startOidcServer();
    onTestFinished(elsewhere.close);
    const rig = await aRig();
    const change = (body: string) =>
      JSON.stringify({ ...JSON.parse(body), [name]: `${elsewhere.issuer}/token` });
    rig.server.mischief.set('/.well-known/openid-configuration', { change });
    const { back, checks } = await comeBack(rig, { curp: oscar });
    expect(await rig.client.finish(back, checks)).toEqual(unreachable);
    expect(elsewhere.asked.size).toBe(0);
  });

  test('T17: sends people to another host', async () => {
    const { server, client } = await aRig();
    const change = (body: string) =>
      JSON.stringify({ ...JSON.parse(body), authorization_endpoint: 'http://127.0.0.2/auth' });
    server.mischief.set('/.well-known/openid-configuration', { change });
    expect(await client.begin()).toEqual(unreachable);
  });

  test('T17: names itself as another provider', async () => {
    const { server, client } = await aRig();
    const change = (body: string) => JSON.stringify({ ...JSON.parse(body), issuer: 'https://other.example' });
    server.mischief.set('/.well-known/openid-configuration', { change });
    expect(await client.begin()).toEqual(unreachable);
  });

  test('is asked again after a failure, and only once while its answer is fresh', async () => {
    const { server, client } = await aRig();
    const path = '/.well-known/openid-configuration';
    server.mischief.set(path, { status: 500 });
    expect(await client.begin()).toEqual(unreachable);
    server.mischief.clear();
    await Promise.all([client.begun(), client.begun()]);
    await client.begun();
    expect(server.asked.get(path)).toBe(2);
  });
});

test('T21: nothing that the provider or an address says gets into the log', async () => {
  const { client } = await aRig();
  const { checks } = await client.begun();
  const query = `error=${oscar}&error_description=${gloria}&state=${checks.state}`;
  await client.finish(`http://localhost/identificarse/vuelta?${query}`, checks);
  expect(JSON.stringify(client.told)).not.toMatch(new RegExp(`${oscar}|${gloria}`));
});
