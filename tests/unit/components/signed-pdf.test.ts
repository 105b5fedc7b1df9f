import { generateKeyPairSync, randomInt } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileOf } from '#components/verify/answer.ts';
import { checkPdfHere } from '#components/verify/check-here.ts';
import type { Lists } from '#components/verify/lists.ts';
import { checkSignedPdf } from '#components/verify/signed-pdf.ts';
import { checkClaim } from '#lib/adapters/signer/check-claim.ts';
import { createIdentity } from '#lib/adapters/signer/identity.ts';
import { verifyPdf } from '#lib/adapters/signer/verify-pdf.ts';
import { toIso } from '#lib/domain/basics/calendar.ts';
import { type Verdict, verificationStates } from '#lib/domain/document/verification.ts';
import { documentKinds } from '#lib/domain/number/issuance.ts';
import { checkFile } from '#lib/usecases/document/check-document.ts';
import type { SigningIdentity } from '#lib/usecases/ports/signing.ts';
import { anInstitutionPair } from '#tests/support/institution.ts';
import { specimenIssuance, specimenStatementKey } from '#tests/support/issuances.ts';
import { anIdentity, aSignedPdf, flipped, savedAgain } from '#tests/support/signed-documents.ts';
import { useCaseDeps as depsOfUseCases } from '#tests/support/use-case-deps.ts';

const flips = Number(process.env.PDF_FLIPS ?? 200);
const here = (bytes: Uint8Array, { publishedKeys }: SigningIdentity) =>
  checkSignedPdf(Uint8Array.from(bytes), publishedKeys);

let identity: SigningIdentity;
let pdf: Buffer;
beforeAll(async () => {
  identity = await anIdentity();
  pdf = await aSignedPdf(identity);
});

const rsaIdentity = async () => {
  const keyPem = generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
  const { certificatePem } = await anInstitutionPair({ keyPem });
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const statementKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const parts = { keyPem, certificatePem, statementKeyPem, serial: '0'.repeat(20), demonstration: false };
  return createIdentity(parts, { now: Date.now });
};

describe('a PDF checked in the browser', () => {
  test.each(documentKinds)('is intact as issued: %s', async (kind) => {
    const { state, key } = await here(await aSignedPdf(identity, kind), identity);
    expect(state).toBe('intact');
    expect(key?.serial).toBe(identity.serial);
  });

  test('is intact with an RSA key too', async () => {
    const rsa = await rsaIdentity();
    const signed = await aSignedPdf(rsa);
    expect((await here(signed, rsa)).state).toBe('intact');
    const at = signed.length - 2_000;
    expect((await here(flipped(signed, at, 3), rsa)).state).toBe('altered');
  });

  test(`answers with ${flips} flipped bits in the file never that it is intact, and always like the server`, {
    timeout: 120_000,
  }, async () => {
    const gap = pdf.indexOf('/Contents <3082');
    for (let nth = 0; nth < flips; nth++) {
      // One in four inside the signature itself.
      const at = nth % 4 === 0 ? gap + 11 + randomInt(1_600) : randomInt(pdf.length);
      const bytes = flipped(pdf, at, nth % 8);
      const [{ state }, server] = [
        await here(bytes, identity),
        await verifyPdf(bytes, identity.publishedKeys),
      ];
      expect({ at, state }).toEqual({ at, state: server.state });
      expect(state).not.toBe('intact');
    }
  });

  test('has one spelling of its signature: every flipped bit of its last 80 bytes is found', {
    timeout: 60_000,
  }, async () => {
    const hex = pdf.indexOf('/Contents <3082') + '/Contents <'.length;
    const length = 4 + Number.parseInt(pdf.toString('latin1', hex + 4, hex + 8), 16);
    const missed: number[] = [];
    for (let at = hex + 2 * (length - 80); at < hex + 2 * length; at++)
      for (const bit of [0, 1, 2, 3])
        if ((await here(flipped(pdf, at, bit), identity)).state === 'intact') missed.push(at - hex);
    expect(missed).toEqual([]);
  });

  test('is altered with a byte added at its end, or without its signature', async () => {
    expect((await here(Buffer.concat([pdf, Buffer.from('\n')]), identity)).state).toBe('altered');
    const bare = Buffer.from(pdf.toString('latin1').replace(/\/ByteRange[^>]+>/, ''), 'latin1');
    expect((await here(bare, identity)).state).toBe('altered');
  });

  test('is foreign when another installation signed it, and unsealed when nobody did', async () => {
    expect((await here(await aSignedPdf(await anIdentity()), identity)).state).toBe('foreign');
    for (const text of ['', 'hola', '%PDF-1.7\n%%EOF', '/ByteRange [0 1 2 3] /Contents <3082>'])
      expect((await here(Buffer.from(text), identity)).state).toBe('unsealed');
  });
});

describe('the answer about a PDF', () => {
  const listsOf = (items: Lists['revocations']['items'] = []): Lists => {
    const { keyId, published } = specimenStatementKey;
    const statementKey = { ...published, keyId, serial: '1', certificatePem: null };
    return { keys: [...identity.publishedKeys, statementKey], revocations: { issuedAt: 0, items } };
  };
  const answer = (lists: Lists) => checkPdfHere(Uint8Array.from(pdf), lists);

  test('contains its statement', async () => {
    const verdict = await answer(listsOf());
    expect(verdict.state).toBe('demonstration');
    expect(verdict.statement).toMatchObject({ kind: 'constancia', initials: 'ÓSS', lastDigits: '015' });
    expect(toIso(verdict.statement?.issuedOn ?? { year: 0, month: 0, day: 0 })).toBe('2026-11-21');
  });

  test.each(['revoked', 'replaced'] as const)('is %s when the list says so', async (state) => {
    const bytes = new TextEncoder().encode(specimenIssuance().folio);
    const folio = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    expect((await answer(listsOf([{ folio, state, on: '2026-11-21' }]))).state).toBe(state);
    const other = [{ folio: folio.replace(/^./, '*'), state, on: '2026-11-21' }];
    expect((await answer(listsOf(other))).state).toBe('demonstration');
  });

  test('is unknown when its statement names a key that nobody published', async () => {
    const lists = { ...listsOf(), keys: identity.publishedKeys };
    expect((await answer(lists)).state).toBe('unknown');
  });
});

describe('a file that is not the issued one', () => {
  const statementKey = () => {
    const { keyId, published } = specimenStatementKey;
    return { ...published, keyId, serial: '1', certificatePem: null, subject: '', from: 0, until: 0 };
  };
  const bothAnswers = async (file: Uint8Array, revoked: string | null = null): Promise<Verdict> => {
    const bytes = Uint8Array.from(file);
    const deps = { ...(await depsOfUseCases()), holds: checkClaim, checkPdf: verifyPdf };
    await deps.store.keys.put([...identity.publishedKeys, statementKey()]);
    const folio = specimenIssuance().folio;
    const items: Lists['revocations']['items'] = [];
    if (revoked) {
      await deps.store.revocations.put({ folio, reason: 'identidad', at: 1, replacedBy: null });
      items.push({ folio: deps.keyring.digest(folio), state: 'revoked', on: '2026-11-21' });
    }
    const keys = await deps.store.keys.list();
    const here = await checkPdfHere(bytes, { keys, revocations: { issuedAt: 0, items } });
    const server = await checkFile(deps)(bytes, 'net');
    expect(server).toEqual({ ok: true, value: here });
    return here;
  };
  const joined = async () => Buffer.concat([pdf, await aSignedPdf(identity, 'tarjeta')].map(savedAgain));

  test('is a copy without seal when a program saved it again, with the facts of the original to compare', async () => {
    const facts = { initials: 'ÓSS', lastDigits: '015', demonstration: true };
    for (const copy of [savedAgain(pdf), await joined()])
      expect(await bothAnswers(copy)).toMatchObject({ state: 'copy', statement: facts });
  });

  test('shows no facts when it holds the documents of two folios', async () => {
    const issuedAt = Date.parse('2026-11-22T16:00:00Z');
    const other = await aSignedPdf(identity, 'tarjeta', specimenIssuance({ issuedAt }));
    const both = Buffer.concat([pdf, other].map(savedAgain));
    expect(await bothAnswers(both)).toEqual({ state: 'copy', statement: null });
  });

  test('is a copy without seal when it is a print, a photo or a scan', async () => {
    for (const start of [
      '%PDF-1.4\n1 0 obj',
      '\xff\xd8\xff\xe0',
      '\x89PNG\r\n',
      'II*\0',
      '\0\0\0\x18ftypheic',
    ])
      expect(await bothAnswers(Buffer.from(start, 'latin1'))).toEqual({ state: 'copy', statement: null });
  });

  test('says that the document was revoked, when the copied statement was', async () => {
    expect((await bothAnswers(savedAgain(pdf), 'revoked')).state).toBe('revoked');
  });

  test('gets one of the seven answers, never that it is authentic, and the same here and at the server', async () => {
    const file = { pdf, copy: savedAgain(pdf), both: await joined() };
    const cut = fc.record({
      from: fc.constantFrom(...Object.values(file)),
      at: fc.nat(60_000),
      bit: fc.nat(7),
      more: fc.uint8Array({ maxLength: 40 }),
    });
    const changes = [
      ({ from, at, bit }) => flipped(from, at % from.length, bit),
      ({ from, more }) => Buffer.concat([from, Buffer.from([0]), more]),
      ({ from, more }) => Buffer.concat([more, Buffer.from([0]), from]),
      ({ from, at }) => from.subarray(0, at % from.length),
      ({ from, at }) => from.subarray(1 + (at % from.length)),
      ({ more }) => Buffer.from(more),
    ] satisfies ((given: { from: Buffer; at: number; bit: number; more: Uint8Array }) => Uint8Array)[];
    await fc.assert(
      fc.asyncProperty(cut, fc.constantFrom(...changes), async (given, change) => {
        const { state } = await bothAnswers(change(given));
        expect(verificationStates).toContain(state);
        expect(['valid', 'demonstration']).not.toContain(state);
      }),
      { numRuns: 60 },
    );
  });
});

test('a file that gets no answer is told why: none, empty, too large, or of another kind', async () => {
  const files = [
    ['', ''],
    ['constancia.pdf', ''],
    ['constancia.pdf', '%PDF-1.7'],
    ['impreso.pdf', '\n%PDF-1.4'],
    ['captura.png', '\x89PNG\r\n\x1a\n'],
    ['foto.jpg', '\xff\xd8\xff\xe0'],
    ['carta.docx', 'PK\x03\x04'],
    ['foto.jpg', 'x'.repeat(1_000_001)],
  ] as const;
  const found = await Promise.all(
    files.map(([name, text]) => fileOf(new File([Buffer.from(text, 'latin1')], name))),
  );
  expect(found).toEqual([
    { problem: 'missing' },
    { problem: 'empty' },
    { kind: 'pdf' },
    { kind: 'pdf' },
    { kind: 'picture' },
    { kind: 'picture' },
    { problem: 'otherKind' },
    { problem: 'tooLarge' },
  ]);
});
