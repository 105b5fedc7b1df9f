import { describe, expect, test } from 'vitest';
import { createRenderer } from '#lib/adapters/pdf/renderer.ts';
import { readPdfClaim } from '#lib/domain/document/pdf-claim.ts';
import { findStatement } from '#lib/domain/document/statement.ts';
import { documentKinds } from '#lib/domain/number/issuance.ts';
import { constanciaView, tarjetaView } from '#lib/letters/documents.ts';
import { specimenIssuance, specimenIssuer } from '#tests/support/issuances.ts';
import { everyNode, readPdf } from '#tests/support/read-pdf.ts';

const render = createRenderer(specimenIssuer);
const issuance = specimenIssuance();
const qrs = { constancia: 1, tarjeta: 2 };

describe.each(documentKinds)('the %s', (kind) => {
  test('shows its QR as a picture with words, that is a link, with address and code below', async () => {
    const bytes = await render(kind, issuance);
    const { structure } = await readPdf(bytes);
    const nodes = everyNode(structure);
    expect(nodes.filter(({ role }) => role === 'Figure')).toHaveLength(qrs[kind]);
    const links = nodes.filter(({ role }) => role === 'Link');
    expect(links).toHaveLength(qrs[kind]);
    for (const link of links) expect(link.children[0]?.role).toBe('Figure');
    const said = nodes.map(({ text }) => text);
    const code = {
      constancia: '7KQ2 M9XD 4TRA H0VN 83WE J5CP 6B',
      tarjeta: 'C4HN Z8TB 1VGS 60PX R2KD M7YE 9A',
    };
    expect(said).toContain(code[kind]);
    expect(said).toContain('Comprueba en');
    expect(said).toContain('nss.demo.example/verificar');
    const source = Buffer.from(bytes).toString('latin1');
    expect(source.match(/\/S \/Figure\s+\/Alt /g)).toHaveLength(qrs[kind]);
    expect(source.match(/\/BBox \[(?!0 0 0 0\])/g)).toHaveLength(qrs[kind]);
  });

  test('says its folio, kind and statement where a program finds them', async () => {
    const claim = readPdfClaim(await render(kind, issuance));
    const sealed = issuance.proofs[kind].statement;
    expect(claim).toEqual({ folio: issuance.folio, kind, sealed });
  });

  test('has the same statement in its link and in its QR', () => {
    const view =
      kind === 'constancia'
        ? constanciaView(issuance, specimenIssuer)
        : tarjetaView(issuance, specimenIssuer);
    expect(view.check.qr).toMatch(/\/verificar\/\d{200,}$/);
    expect(findStatement(view.check.qr)).toBe(findStatement(view.check.url));
  });
});
