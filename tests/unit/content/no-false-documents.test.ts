import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(join(root, file)).isFile())
    .sort();
const product = ['app', 'components', 'lib', 'public'].flatMap(filesBelow);
const source = product
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
  .map((file) => ({ file, code: readFileSync(join(root, file), 'utf8') }));
const filesWith = (pattern: RegExp, within = /./): string[] =>
  source.filter(({ file, code }) => within.test(file) && pattern.test(code)).map(({ file }) => file);

describe('documents come only from a stored issuance (docs/threats.md F4)', () => {
  test('one place makes the renderer, and one use case draws and signs', () => {
    expect(filesWith(/\bcreateRenderer\(/)).toEqual(['lib/server/deps/deps.ts']);
    // The helpers that make pages render no documents.
    const rendering = filesWith(/\brender\((?!view)/, /^(app|components|lib\/(usecases|server|cli|letters))/);
    const documents = rendering.filter((file) => !/\/define-(?:desk-)?page\.tsx$/.test(file));
    expect(documents).toEqual(['lib/usecases/document/get-document.ts']);
    expect(filesWith(/\bsignPdf\(/)).toEqual(['lib/usecases/document/get-document.ts']);
  });

  test('views of documents are made only from an issuance', () => {
    const views =
      /export (?:function|const) (?:constanciaView|tarjetaView)\(issuance: Issuance, issuer: Issuer\)/g;
    expect(source.flatMap(({ code }) => code.match(views) ?? [])).toHaveLength(2);
    expect(
      filesWith(/\b(constanciaView|tarjetaView)\(/, /^(app|components|lib\/(usecases|server|cli))/),
    ).toEqual([]);
  });

  test('the server asks the store for the issuance that it draws', () => {
    // deps.ts hands getDocument to the mails, which look their issuance up themselves.
    const mails = source.find(({ file }) => file === 'lib/usecases/mail/compose-mail.ts')?.code ?? '';
    expect(mails).toMatch(/issuances\.find\(/);
    const users = filesWith(/\bgetDocument\b/, /^(app|lib\/(server|cli))/).filter(
      (file) => file !== 'lib/server/deps/deps.ts',
    );
    for (const { file, code } of source.filter((each) => users.includes(each.file)))
      expect(code, file).toMatch(
        /findShownIssuance|findIssuance|issuances\.find|issuance:|getDocument: getDocument\(deps\)/,
      );
    const route = source.find(({ file }) => file === 'app/documentos/[id]/route.ts')?.code ?? '';
    expect(route).toMatch(/await run\(findShownIssuance\)\(id\)/);
    expect(route).not.toMatch(/formData|request\.json|request\.text|POST/);
  });

  test('issuances are written in one place, inside the transaction that assigns', () => {
    expect(filesWith(/insertInto\('issuances'\)/)).toEqual(['lib/adapters/store/tables/issuances.ts']);
    expect(filesWith(/issuances\.issue\(/)).toHaveLength(1);
  });
});

describe('nothing but the five conditions removes the mark (docs/threats.md F2)', () => {
  test('one place decides, from the opened key and settings, without a setting of its own', () => {
    expect(filesWith(/reasonsForDemonstration\(/)).toEqual(['lib/server/settings/issuer.ts']);
    // The institution's own key, and the question whether a number alone says it.
    expect(filesWith(/demonstration\s*[:=]\s*(false|!1)\b/)).toEqual([
      'lib/adapters/signer/institution-identity.ts',
      'lib/usecases/number/compose-issuance.ts',
    ]);
    expect(filesWith(/process\.env\.\w*(DEMO|MARK|WATERMARK)/i)).toEqual([]);
  });

  test('no setting is named after the mark', () => {
    const settings = source.find(({ file }) => file === 'lib/server/settings/env.ts')?.code ?? '';
    const names = settings.match(/^ {2}[A-Z][A-Z_0-9]+(?=:)/gm)?.map((name) => name.trim()) ?? [];
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => /DEMO|MARK|REAL|OFFICIAL|WATER/.test(name))).toEqual([]);
  });
});

/** SHA-256 of every picture in the repository. A new one is looked at and added here: no arms, no government logo (docs/threats.md F5). */
const pictures: Record<string, string> = {
  'public/icon-192.png': '8049d86bf9f444651bd3e26ddc210fd2e5c554ae40edcc22dcfad5795afbf5ad',
  'public/icon-512.png': 'b344b6ccf77202514c9bca826b42c67c0516599fdf4fac60b9f910d37a34b44e',
  'public/icon.svg': '51536d3517f4342a44ed7a24b1578b6ed5f71e8de09812e3f77c79b32f241ebf',
};
/** Screenshots of our own pages, taken again when they change. */
const screenshots = ['docs/screens.png'];

describe('no emblem of a government (docs/threats.md F5)', () => {
  const isPicture =
    /\.(png|jpe?g|gif|webp|avif|svg|ico|icns|bmp|tiff?|pdf|eps|ai|woff2?|ttf|otf|eot|mp4|webm)$/i;

  test('every picture and typeface is on the list', () => {
    const found = product.filter((file) => isPicture.test(file) && !screenshots.includes(file));
    const hashes = found.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ]);
    expect(Object.fromEntries(hashes)).toEqual(pictures);
  });

  test('no file contains a picture as data', () => {
    const found = source.filter(({ code }) =>
      /data:(image\/(?!svg)|font|application\/(pdf|font))[^'"`\s]{200,}/.test(code),
    );
    expect(found.map(({ file }) => file)).toEqual([]);
  });
});
