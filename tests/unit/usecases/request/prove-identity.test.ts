import { describe, expect, test } from 'vitest';
import { err, ok } from '#lib/domain/basics/result.ts';
import { confirmEmail, issue, type Request, refer } from '#lib/domain/request/request.ts';
import type { IdentityChecks, IdentityProvider } from '#lib/usecases/ports/identity.ts';
import { beginIdentity, proveIdentity, receiveIdentity } from '#lib/usecases/request/prove-identity.ts';
import {
  addressed,
  anIssuance,
  aRequest,
  gloria,
  identified,
  oscar,
  testNow,
} from '#tests/support/builders.ts';
import { keep, useCaseDeps } from '#tests/support/use-case-deps.ts';

const checks: IdentityChecks = { state: 's', nonce: 'n', verifier: 'v' };
type Finished = Awaited<ReturnType<IdentityProvider['finish']>>;

/** A provider that answers `finished` for everybody. */
const aProvider = (finished: Finished = ok({ curp: oscar })): IdentityProvider & { seen: unknown[] } => {
  const seen: unknown[] = [];
  return {
    name: 'Proveedor',
    seen,
    begin: async () => ok({ url: 'https://identidad.example/entrar', checks }),
    finish: async (...what) => {
      seen.push(what);
      return finished;
    },
  };
};

const aRig = async <R extends Request>(
  request: R,
  identityProvider: IdentityProvider | null = aProvider(),
) => {
  const deps = { ...(await useCaseDeps()), identityProvider };
  await keep(deps, request);
  const now = async () => (await deps.store.requests.find(request.id))?.request;
  /** What the audit says about the person, without the moment. */
  const told = async () =>
    (await deps.store.audit.ofSubject(deps.keyring.fingerprint(request.curp), 10)).map(
      ({ actor, action, detail, requestId }) => ({ actor, action, detail, requestId }),
    );
  return { deps, request, now, told };
};

const started = aRequest();
const confirmed = () => confirmEmail(aRequest(), testNow);
/** Requests that a proof does not help. */
const without: [string, () => Request][] = [
  ['waits for its mailbox', () => started],
  ['is somebody else’s', () => refer(addressed(aRequest()), 'notThisPerson')],
  ['was never confirmed', () => refer(aRequest(), 'cannotContinueOnline')],
  ['has its number', () => issue(addressed(aRequest()), anIssuance())],
];

describe('going to the provider', () => {
  test('answers the address and what must come back, and changes nothing', async () => {
    const { deps, request, now } = await aRig(confirmed());
    const begun = await beginIdentity(deps)(request.id);
    expect(begun).toEqual(ok({ url: 'https://identidad.example/entrar', checks }));
    expect(await now()).toEqual(request);
  });

  test.each(without)('is refused to a request that %s', async (_, make) => {
    const { deps, request } = await aRig(make());
    expect(await beginIdentity(deps)(request.id)).toEqual(err('notNow'));
    expect(await receiveIdentity(deps)(request.id, 'https://x', checks)).toEqual(err('notNow'));
    expect(await proveIdentity(deps)(request.id, request.curp)).toEqual(err('notNow'));
  });

  test('is impossible where none is configured, and for a deleted request', async () => {
    const { deps, request } = await aRig(confirmed(), null);
    expect(await beginIdentity(deps)(request.id)).toEqual(err('notNow'));
    expect(await proveIdentity(deps)(request.id, oscar)).toEqual(err('notNow'));
    expect(await beginIdentity({ ...deps, identityProvider: aProvider() })('gone')).toEqual(err('notNow'));
  });
});

test('T17: is limited, and the answer says how long to wait', async () => {
  const provider = aProvider();
  const { deps, request } = await aRig(confirmed(), provider);
  deps.limiter.left.signInPerRequest = 1;
  expect(await beginIdentity(deps)(request.id)).toMatchObject({ ok: true });
  const tooMany = { ok: false, error: 'tooMany', waitMilliseconds: expect.any(Number) };
  expect(await beginIdentity(deps)(request.id)).toEqual(tooMany);
  expect(await receiveIdentity(deps)(request.id, 'https://x', checks)).toEqual(tooMany);
  expect(provider.seen).toEqual([]);
});

describe('coming back', () => {
  test('T07: changes nothing of the request, whoever it is', async () => {
    const provider = aProvider();
    const { deps, request, now } = await aRig(addressed(aRequest()), provider);
    expect(await receiveIdentity(deps)(request.id, 'https://site/vuelta?code=1', checks)).toEqual(
      ok({ curp: oscar }),
    );
    expect(provider.seen).toEqual([['https://site/vuelta?code=1', checks]]);
    expect(await now()).toEqual(request);
  });

  test('T01: with the account of another CURP is refused, and neither CURP is shown or logged', async () => {
    const { deps, request, now, told } = await aRig(confirmed(), aProvider(ok({ curp: gloria })));
    expect(await receiveIdentity(deps)(request.id, 'https://x', checks)).toEqual(err('otherCurp'));
    expect(await now()).toEqual(request);
    const refusal = {
      actor: 'holder',
      action: 'identity.refused',
      detail: 'otherCurp',
      requestId: request.id,
    };
    expect(await told()).toEqual([refusal]);
    expect(await deps.store.audit.ofSubject(deps.keyring.fingerprint(gloria), 10)).toEqual([]);
    expect(deps.log.names()).toEqual(['identity.refused']);
    expect(JSON.stringify(deps.log.lines)).not.toMatch(new RegExp(`${gloria}|${oscar}`));
  });

  test.each(['refused', 'noCurp', 'unreachable'] as const)('%s says so', async (failure) => {
    const { deps, request } = await aRig(confirmed(), aProvider(err(failure)));
    expect(await receiveIdentity(deps)(request.id, 'https://x', checks)).toEqual(err(failure));
  });
});

describe('the button', () => {
  test.each([
    ['confirmed', confirmed],
    ['identified', () => identified(aRequest())],
    ['addressed', () => addressed(aRequest())],
  ])('keeps the moment of the proof in a request that is %s', async (_, make) => {
    const { deps, request, now, told } = await aRig(make());
    deps.time.now += 5;
    expect(await proveIdentity(deps)(request.id, oscar)).toEqual(ok(null));
    expect(await now()).toEqual({ ...request, provenAt: testNow + 5 });
    expect(deps.log.names()).toEqual(['identity.proven']);
    const proof = { actor: 'identified', action: 'identity.proven', detail: null, requestId: request.id };
    expect(await told()).toEqual([proof]);
  });

  test('continues a request that had left the online way', async () => {
    const { deps, request, now } = await aRig(refer(addressed(aRequest()), 'cannotContinueOnline'));
    await proveIdentity(deps)(request.id, oscar);
    expect(await now()).toMatchObject({ stage: 'emailConfirmed', provenAt: testNow, confirmedAt: testNow });
  });

  test('T01: with another CURP proves nothing, whatever was checked before', async () => {
    const { deps, request, now } = await aRig(confirmed());
    expect(await proveIdentity(deps)(request.id, gloria)).toEqual(err('otherCurp'));
    expect(await now()).toEqual(request);
    expect(deps.log.names()).toEqual([]);
  });

  test('T07: ends every confirmed visit of the request, and no other visit', async () => {
    const { deps, request } = await aRig(confirmed());
    const other = await keep(deps, aRequest());
    const visit = (requestId: string, isConfirmed: boolean) => ({
      requestId,
      confirmed: isConfirmed,
      createdAt: testNow,
      expiresAt: testNow + 1_000,
    });
    const { sessions } = deps.store;
    await sessions.create('stranger', visit(request.id, true));
    await sessions.create('waiting', visit(request.id, false));
    await sessions.create('elsewhere', visit(other.id, true));
    await proveIdentity(deps)(request.id, oscar);
    const left = await Promise.all(['stranger', 'waiting', 'elsewhere'].map(sessions.find));
    expect(left.map((session) => session !== null)).toEqual([false, true, true]);
  });

  test('works once when it is pressed in two tabs at once', async () => {
    const { deps, request, now } = await aRig(identified(aRequest()));
    const pressed = await Promise.all([1, 2, 3].map(() => proveIdentity(deps)(request.id, oscar)));
    expect(pressed).toEqual([ok(null), ok(null), ok(null)]);
    expect(await now()).toMatchObject({ stage: 'identified', provenAt: testNow });
  });
});
