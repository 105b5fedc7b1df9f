import { describe, expect, test } from 'vitest';
import { documentKinds } from '#lib/domain/number/issuance.ts';
import { getCardPicture, getDocument } from '#lib/usecases/document/get-document.ts';
import { assignNumber } from '#lib/usecases/request/issue-number.ts';
import { addressed, aRequest } from '#tests/support/builders.ts';
import { keep, useCaseDeps } from '#tests/support/use-case-deps.ts';

/** An issued number, and a renderer that never gives the same bytes twice. */
const aPress = async () => {
  const deps = await useCaseDeps();
  const request = await keep(deps, addressed(aRequest()));
  const answer = await assignNumber(deps)(request.id);
  if (!answer.ok) throw new Error(answer.error);
  let printed = 0;
  const render = async (kind: string) => {
    printed += 1;
    return new TextEncoder().encode(`%PDF ${kind} ${printed}`);
  };
  return { deps: { ...deps, render }, issuance: answer.value, printed: () => printed };
};

describe('a document', () => {
  test('is drawn once, and every later download has the same bytes', async () => {
    const { deps, issuance, printed } = await aPress();
    const first = await getDocument(deps)(issuance, 'constancia');
    deps.time.now += 10_000_000;
    expect(await getDocument(deps)(issuance, 'constancia')).toEqual(first);
    expect(printed()).toBe(1);
    expect(deps.log.lines.at(-1)).toEqual({
      name: 'documents.rendered',
      fields: { issuanceId: issuance.id, kind: 'constancia', count: first.length },
    });
  });

  test('and the picture of the card too', async () => {
    const { deps, issuance } = await aPress();
    let drawn = 0;
    const drawCard = async () => Uint8Array.of(++drawn);
    for (const look of [1, 2]) {
      deps.time.now += look;
      expect(await getCardPicture({ ...deps, drawCard })(issuance)).toEqual(Uint8Array.of(1));
    }
  });

  test('has the same bytes for ten requests at once', async () => {
    const { deps, issuance } = await aPress();
    const copies = await Promise.all(
      Array.from({ length: 10 }, () => getDocument(deps)(issuance, 'tarjeta')),
    );
    expect(new Set(copies.map((bytes) => Buffer.from(bytes).toString())).size).toBe(1);
    expect(await getDocument(deps)(issuance, 'tarjeta')).toEqual(copies[0]);
  });

  test('differs from the other document', async () => {
    const { deps, issuance } = await aPress();
    const texts = await Promise.all(
      documentKinds.map(async (kind) => Buffer.from(await getDocument(deps)(issuance, kind)).toString()),
    );
    expect(texts.map((text) => text.split(' ')[1])).toEqual([...documentKinds]);
  });
});
