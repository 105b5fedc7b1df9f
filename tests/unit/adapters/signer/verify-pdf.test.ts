import { createPrivateKey, randomInt, X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRenderer } from '#lib/adapters/pdf/renderer.ts';
import { createCmsSigner } from '#lib/adapters/signer/cms.ts';
import { newKeyPem } from '#lib/adapters/signer/demonstration-key.ts';
import { createPdfSigner } from '#lib/adapters/signer/sign-pdf.ts';
import { verifyPdf } from '#lib/adapters/signer/verify-pdf.ts';
import { documentKinds } from '#lib/domain/number/issuance.ts';
import type { SigningIdentity } from '#lib/usecases/ports/signing.ts';
import { specimenIssuance, specimenIssuer } from '#tests/support/issuances.ts';
import { everyNode, readPdf } from '#tests/support/read-pdf.ts';
import {
  anIdentity,
  aSignedPdf,
  flipped,
  savedAgain,
  signedRanges,
} from '#tests/support/signed-documents.ts';

/** docs/architecture.md §4, R16 asks for 2,000; every run flips fewer (npm run documents:full). */
const flips = Number(process.env.PDF_FLIPS ?? 100);
const mostBytes = { constancia: 100_000, tarjeta: 60_000 };

let identity: SigningIdentity;
let pdf: Buffer;
beforeAll(async () => {
  identity = await anIdentity();
  pdf = await aSignedPdf(identity);
});
const verdict = (bytes: Uint8Array) => verifyPdf(bytes, identity.publishedKeys);

describe.each(documentKinds)('a signed %s', (kind) => {
  let signed: Buffer;
  beforeAll(async () => {
    signed = await aSignedPdf(identity, kind);
  });

  test('is intact, and says which key and which folio', async () => {
    expect(await verdict(signed)).toEqual({
      state: 'intact',
      serial: identity.serial,
      folio: specimenIssuance().folio,
    });
  });

  test('is signed over every byte except the signature, as PAdES wants', () => {
    const [[start, gap], [rest, end]] = signedRanges(signed);
    expect([start, end]).toEqual([0, signed.length]);
    expect(signed.toString('latin1', gap, rest)).toMatch(/^<3082[0-9a-f]+0*>$/);
    const text = signed.toString('latin1');
    expect(text).toContain('/SubFilter /ETSI.CAdES.detached');
    expect(text).toMatch(/\/M \(D:20\d{12}Z\)/);
    expect(text).toContain('/NeedAppearances false');
    expect(text).toContain('/SigFlags 3');
    const [, appearance = ''] = /\/AP <<\s*\/N (\d+) 0 R/.exec(text) ?? [];
    expect(text).toMatch(new RegExp(`\\n${appearance} 0 obj\\s*<<\\s*/Type /XObject\\s*/Subtype /Form`));
  });

  test('keeps its size, its tags and its text', async () => {
    expect(signed.length).toBeLessThanOrEqual(mostBytes[kind]);
    const read = await readPdf(signed);
    expect(read).toMatchObject({ pages: 1, tagged: true, language: 'es-MX', showsTitle: true });
    expect(everyNode(read.structure).filter(({ role }) => role === 'Form')).toHaveLength(1);
    expect(read.pageTexts.join()).toContain(specimenIssuance().folio);
  });
});

test(`${flips} flipped bits in the signed bytes are all found`, async () => {
  const [[, gap], [rest, end]] = signedRanges(pdf);
  const missed: number[] = [];
  for (let nth = 0; nth < flips; nth++) {
    const place = randomInt(gap + end - rest);
    const at = place < gap ? place : rest + place - gap;
    if ((await verdict(flipped(pdf, at, nth % 8))).state !== 'altered') missed.push(at);
  }
  expect(missed).toEqual([]);
});

test('every flipped bit of the signature is found; each run tries a part', async () => {
  const [[, gap], [rest]] = signedRanges(pdf);
  const missed: string[] = [];
  for (let at = gap + randomInt(8); at < rest; at += 8) {
    const bit = randomInt(8);
    if ((await verdict(flipped(pdf, at, bit))).state !== 'altered') missed.push(`${at}:${bit}`);
  }
  expect(missed).toEqual([]);
});

describe('what was done to a file is found', () => {
  test('bytes after its end, or the beginning of another version', async () => {
    for (const more of ['\n', '%', '\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n'])
      expect(await verdict(Buffer.concat([pdf, Buffer.from(more)]))).toEqual({ state: 'altered' });
  });

  test('a range that leaves something out', async () => {
    const text = pdf.toString('latin1');
    const shorter = text.replace(
      /(\/ByteRange \[0 \d+ \d+ )(\d+)(\])/,
      (_, a, b, c) => `${a}${Number(b) - 10}${c}`,
    );
    expect(shorter).not.toBe(text);
    expect(await verdict(Buffer.from(shorter, 'latin1'))).toEqual({ state: 'altered' });
  });

  test('a second range', async () => {
    const twice = Buffer.concat([
      pdf,
      Buffer.from(/\/ByteRange \[[^\]]+\]/.exec(pdf.toString('latin1'))?.[0] ?? ''),
    ]);
    expect((await verdict(twice)).state).toBe('altered');
  });

  test('something hidden behind the signature', async () => {
    const [[, gap], [rest]] = signedRanges(pdf);
    const copy = Buffer.from(pdf);
    copy.write('deadbeef', rest - 9, 'latin1');
    expect(rest - gap).toBeGreaterThan(1000);
    expect((await verdict(copy)).state).toBe('altered');
  });

  test('the signature of another document', async () => {
    const other = await aSignedPdf(identity, 'constancia', specimenIssuance({ outcome: 'located' }));
    const [[, gap], [rest]] = signedRanges(pdf);
    const [[, otherGap], [otherRest]] = signedRanges(other);
    const swapped = Buffer.concat([
      pdf.subarray(0, gap),
      other.subarray(otherGap, otherRest),
      pdf.subarray(rest),
    ]);
    expect((await verdict(swapped)).state).toBe('altered');
  });

  test('a document that another key signed with our certificate', async () => {
    const render = createRenderer(specimenIssuer, identity.signatureRoom);
    const { raw } = new X509Certificate(identity.certificatePem);
    const forge = createCmsSigner({ key: createPrivateKey(newKeyPem()), certificates: [raw] });
    const forged = await createPdfSigner(forge, Date.now)(await render('tarjeta', specimenIssuance()));
    expect(await verdict(forged)).toEqual({ state: 'altered' });
  });

  test('a document without its signature', async () => {
    const bare = pdf.toString('latin1').replace(/\/ByteRange[^>]+>/, '');
    expect(await verdict(Buffer.from(bare, 'latin1'))).toEqual({ state: 'altered' });
  });
});

describe('a file that is not ours is foreign', () => {
  test('a document signed by another installation', async () => {
    expect(await verdict(await aSignedPdf(await anIdentity()))).toEqual({ state: 'foreign' });
  });

  test('a key that only signs statements', async () => {
    const keys = identity.publishedKeys.map((key) => ({ ...key, certificatePem: null }));
    expect(await verifyPdf(pdf, keys)).toEqual({ state: 'foreign' });
  });
});

test.each(['', 'hola', '%PDF-1.7\n%%EOF', '/ByteRange', '/ByteRange [0 1 2 3] /Contents <3082>'])(
  'a file that says %j carries no seal',
  async (text) => {
    expect(await verdict(Buffer.from(text))).toMatchObject({ state: 'unsealed' });
  },
);

test('an issued file that another program saved again carries no seal', async () => {
  expect(await verdict(savedAgain(pdf))).toMatchObject({ state: 'unsealed' });
});

test('documents of a replaced key stay verifiable', async () => {
  const next = await anIdentity();
  const keys = [...next.publishedKeys, ...identity.publishedKeys];
  expect(await verifyPdf(pdf, keys)).toMatchObject({ state: 'intact', serial: identity.serial });
  expect(await verifyPdf(await aSignedPdf(next), keys)).toMatchObject({
    state: 'intact',
    serial: next.serial,
  });
});
