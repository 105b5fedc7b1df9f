import { describe, expect, test } from 'vitest';
import { checkClaim } from '#lib/adapters/signer/check-claim.ts';
import { verifyPdf } from '#lib/adapters/signer/verify-pdf.ts';
import { parseCode } from '#lib/domain/document/code.ts';
import { checkCode, checkFile, checkStatement } from '#lib/usecases/document/check-document.ts';
import type { PublishedKey } from '#lib/usecases/ports/signing.ts';
import { assignNumber } from '#lib/usecases/request/issue-number.ts';
import { addressed, aRequest, testNow } from '#tests/support/builders.ts';
import { specimenIssuance } from '#tests/support/issuances.ts';
import { anIdentity, aSignedPdf } from '#tests/support/signed-documents.ts';
import { aStatementKey, type StatementKey, sealedBy } from '#tests/support/statements.ts';
import { keep, statementKey, toldWait, useCaseDeps } from '#tests/support/use-case-deps.ts';

const published = ({ published: key }: StatementKey): PublishedKey => ({
  ...key,
  serial: '0'.repeat(20),
  certificatePem: null,
  subject: 'CN=Prueba',
  from: 0,
  until: testNow,
});

const rig = async () => {
  const deps = { ...(await useCaseDeps()), holds: checkClaim, checkPdf: verifyPdf };
  await deps.store.keys.put([published(statementKey)]);
  return deps;
};

const issued = async (deps: Awaited<ReturnType<typeof rig>>) => {
  const request = await keep(deps, addressed(aRequest()));
  const answer = await assignNumber(deps)(request.id);
  if (!answer.ok) throw new Error('not issued');
  return { issuance: answer.value, proofs: answer.value.proofs };
};

describe('a document that was just issued', () => {
  test('is known by its QR and by its code, each kind on its own', async () => {
    const deps = await rig();
    const { issuance, proofs } = await issued(deps);
    expect(parseCode(proofs.constancia.code)).toBe(proofs.constancia.code);
    expect(proofs.constancia.code).not.toBe(proofs.tarjeta.code);
    for (const kind of ['constancia', 'tarjeta'] as const) {
      const expected = {
        ok: true,
        value: {
          state: 'demonstration',
          statement: {
            demonstration: true,
            kind,
            outcome: 'assigned',
            folio: issuance.folio,
            issuedOn: { year: 2026, month: 11, day: 21 },
            initials: 'ÓSS',
            lastDigits: issuance.nss.slice(-3),
            keyId: statementKey.keyId,
            issuer: 'Ventanilla NSS DEMO',
          },
        },
      };
      expect(await checkStatement(deps)(proofs[kind].statement, 'net')).toEqual(expected);
      expect(await checkCode(deps)(proofs[kind].code, 'net')).toEqual(expected);
    }
  });

  test.each(['revoked', 'replaced'] as const)('T23: is %s from then on', async (state) => {
    const deps = await rig();
    const { issuance, proofs } = await issued(deps);
    const replacedBy = state === 'replaced' ? '1'.repeat(22) : null;
    await deps.store.revocations.put({ folio: issuance.folio, reason: 'identidad', at: 1, replacedBy });
    for (const answer of [
      await checkStatement(deps)(proofs.tarjeta.statement, 'net'),
      await checkCode(deps)(proofs.tarjeta.code, 'net'),
    ])
      expect(answer).toMatchObject({ ok: true, value: { state, statement: { initials: 'ÓSS' } } });
  });
});

describe('a statement', () => {
  const institution = aStatementKey();

  test('of a real key is valid, and never with one of 200 flipped bits', async () => {
    const deps = await rig();
    await deps.store.keys.put([published(institution)]);
    const sealed = sealedBy(institution);
    expect(await checkStatement(deps)(sealed, 'net')).toMatchObject({ value: { state: 'valid' } });
    const [bytes = '', signature = ''] = sealed.split('.');
    const whole = Buffer.concat([Buffer.from(bytes, 'base64url'), Buffer.from(signature, 'base64url')]);
    for (let nth = 0; nth < 200; nth++) {
      const copy = Buffer.from(whole);
      const at = (nth * 7) % copy.length;
      copy.writeUInt8(copy.readUInt8(at) ^ (1 << (nth % 8)), at);
      const turned = `${copy.subarray(0, -64).toString('base64url')}.${copy.subarray(-64).toString('base64url')}`;
      const answer = await checkStatement(deps)(turned, 'net');
      if (!answer.ok) throw new Error(answer.error);
      expect(['altered', 'unknown']).toContain(answer.value.state);
      expect(answer.value.statement).toBeNull();
    }
  });

  test('of a demonstration key is a demonstration, even when it denies that', async () => {
    const deps = await rig();
    const sealed = sealedBy(statementKey, { demonstration: false });
    expect(await checkStatement(deps)(sealed, 'net')).toMatchObject({ value: { state: 'demonstration' } });
  });

  test('of another installation is unknown', async () => {
    const deps = await rig();
    const answer = await checkStatement(deps)(sealedBy(institution), 'net');
    expect(answer).toEqual({ ok: true, value: { state: 'unknown', statement: null } });
  });
});

test('a code that was never issued is unknown', async () => {
  const deps = await rig();
  const answer = await checkCode(deps)('7KQ2M9XD4TRAH0VN83WEJ5CP6B', 'net');
  expect(answer).toEqual({ ok: true, value: { state: 'unknown', statement: null } });
});

describe('a file', () => {
  test('signed by a demonstration is a demonstration, whatever its statement says', async () => {
    const deps = await rig();
    const identity = await anIdentity();
    await deps.store.keys.put([...identity.publishedKeys, published(aStatementKey())]);
    const real = aStatementKey();
    await deps.store.keys.put([published(real)]);
    const specimen = specimenIssuance();
    const proof = { code: '', statement: sealedBy(real) };
    const pdf = await aSignedPdf(identity, 'constancia', {
      ...specimen,
      proofs: { constancia: proof, tarjeta: proof },
    });
    const answer = await checkFile(deps)(pdf, 'net');
    expect(answer).toMatchObject({ value: { state: 'demonstration', statement: { initials: 'ÓSS' } } });
  });

  test('that is something else is unknown', async () => {
    const deps = await rig();
    expect(await checkFile(deps)(Buffer.from('hola'), 'net')).toMatchObject({ value: { state: 'unknown' } });
  });
});

test('questions are counted by network under a digest, and logged without what was asked about', async () => {
  const deps = await rig();
  deps.limiter.left.checkPerNetwork = 1;
  const sealed = sealedBy(statementKey);
  expect(await checkStatement(deps)(sealed, '192.0.2.7')).toMatchObject({ ok: true });
  expect(await checkStatement(deps)(sealed, '192.0.2.7')).toEqual({
    ok: false,
    error: 'tooMany',
    waitMilliseconds: toldWait,
  });
  for (const { key } of deps.limiter.asked) expect(key).not.toContain('192.0.2.7');
  expect(deps.log.lines).toEqual([
    { name: 'document.checked', fields: { kind: 'link', outcome: 'demonstration' } },
    { name: 'limit.reached', fields: { kind: 'checkPerNetwork' } },
  ]);
});
