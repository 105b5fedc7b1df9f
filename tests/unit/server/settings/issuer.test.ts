import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { verifySello } from '#lib/adapters/signer/signer.ts';
import { verifyPdf } from '#lib/adapters/signer/verify-pdf.ts';
import { demonstrationReasons } from '#lib/domain/document/issuer.ts';
import { documentKinds, isDemonstration } from '#lib/domain/number/issuance.ts';
import { documentFileName } from '#lib/letters/documents.ts';
import { resultLetter } from '#lib/letters/mail-result.ts';
import { createDeps, type Deps } from '#lib/server/deps/deps.ts';
import { ConfigurationError, readEnvironment } from '#lib/server/settings/env.ts';
import { registerKeys } from '#lib/server/settings/issuer.ts';
import { getDocument } from '#lib/usecases/document/get-document.ts';
import { assignNumber } from '#lib/usecases/request/issue-number.ts';
import { addressed, aMail, aRequest } from '#tests/support/builders.ts';
import { institutionName, institutionVariables } from '#tests/support/institution.ts';
import { readPdf } from '#tests/support/read-pdf.ts';

const mark = 'SIN VALIDEZ OFICIAL – DEMOSTRACIÓN';
const notice = 'no es un sitio del gobierno';

type Variables = Record<string, string>;

const depsOf = async (variables: Variables): Promise<Deps> => {
  mkdirSync(variables.DATA_DIR ?? '', { recursive: true });
  const deps = await createDeps(readEnvironment(variables));
  onTestFinished(async () => {
    deps.mailer.close();
    await deps.store.close();
  });
  return deps;
};

const variablesOf = async (changes: Variables = {}, without: string[] = []): Promise<Variables> => {
  const all = { ...(await institutionVariables()), ...changes };
  return Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)));
};

const issueWith = async (deps: Deps) => {
  const request = addressed(aRequest());
  await deps.store.requests.create(request, aMail({ ...request, stage: 'started' }));
  const issued = await assignNumber(deps)(request.id);
  if (!issued.ok) throw new Error(issued.error);
  return issued.value;
};

/** Everything that people and machines read of one issuance. */
const seen = async (deps: Deps) => {
  const issuance = await issueWith(deps);
  const documents = await Promise.all(
    documentKinds.map(async (kind) => {
      const bytes = await getDocument(deps)(issuance, kind);
      return { kind, bytes, pdf: await readPdf(bytes) };
    }),
  );
  const { baseUrl, operator, demonstration } = deps.environment;
  const sender = { service: 'Ventanilla NSS', operator: operator.name, baseUrl, demonstration };
  const letter = resultLetter({ issuance, sender }, 'es');
  const names = documentKinds.map((kind) =>
    documentFileName(kind, issuance.folio, isDemonstration(issuance, deps)),
  );
  return { issuance, documents, letter, names };
};

describe('with everything in place', () => {
  test('documents are real: a number of the place’s series, no mark, signed by the institution', async () => {
    const deps = await depsOf(await variablesOf());
    const { issuance, documents, letter, names } = await seen(deps);
    expect(deps.demonstration).toBe(false);
    expect(deps.environment.reasons).toEqual([]);
    const { store, signer } = deps;
    const series = (await store.series.list())
      .filter(({ entity }) => entity === 'DF')
      .map(({ code }) => code);
    expect(series).toContain(issuance.nss.slice(0, 2));
    expect(issuance.cadena).toContain(`||Invocante:${institutionName}|`);
    expect(issuance).toMatchObject({ demonstration: false, serial: signer.serial });
    expect(verifySello(signer.certificatePem, issuance.cadena, issuance.sello)).toBe(true);
    for (const { bytes, pdf } of documents) {
      expect(await verifyPdf(bytes, signer.publishedKeys)).toEqual({
        state: 'intact',
        serial: signer.serial,
        folio: issuance.folio,
      });
      const said = [pdf.title, ...pdf.pageTexts, ...pdf.artifacts].join('\n');
      expect(said).not.toMatch(/demo|sin validez/i);
      expect(said).toContain(institutionName);
    }
    expect(`${letter.subject}\n${letter.text}\n${names.join()}`).not.toMatch(/demo/i);
  });
});

const oneMissing: [string, Variables, string[], string][] = [
  ['no name', {}, ['ISSUER_NAME'], 'noIssuerName'],
  ['another name', { ISSUER_NAME: 'Otra Caja' }, [], 'noMatchingCertificate'],
  ['no key', {}, ['ISSUER_CERTIFICATE_FILE', 'ISSUER_KEY_FILE'], 'keyDoesNotSign'],
  ['no encrypted address', { BASE_URL: 'http://nss.prevision-prueba.example' }, [], 'addressNotItsOwn'],
  ['another domain', { BASE_URL: 'https://nss.otra.example' }, [], 'addressNotItsOwn'],
  ['no registry', {}, ['REGISTRY_URL'], 'simulatedRegistry'],
];

describe('with one thing missing', () => {
  test.each(oneMissing)('everything says demonstration: %s', async (_name, changes, without, reason) => {
    const deps = await depsOf(await variablesOf(changes, without));
    const { issuance, documents, letter, names } = await seen(deps);
    expect(deps.demonstration).toBe(true);
    expect(deps.environment.reasons).toContain(reason);
    expect(issuance.nss).toMatch(/^00/);
    expect(issuance.demonstration).toBe(true);
    expect(issuance.cadena).toContain('||Invocante:Ventanilla NSS DEMO|');
    expect(deps.signer.subject).toContain('DEMO');
    for (const { pdf } of documents) {
      expect(pdf.title).toContain(mark);
      expect(pdf.artifacts.every((text) => text.split(mark).length - 1 === 3)).toBe(true);
      expect(pdf.pageTexts.every((text) => text.includes(notice))).toBe(true);
    }
    expect(letter.subject).toMatch(/^\[DEMOSTRACIÓN\]/);
    expect(names.every((name) => name.includes('_DEMO_'))).toBe(true);
  });

  test('a self-signed certificate does not count', async () => {
    const variables = await institutionVariables({ selfSigned: true });
    const deps = await depsOf(variables);
    expect(deps.environment.reasons).toEqual(['noMatchingCertificate']);
  });
});

test('no variable alone removes the mark', async () => {
  const all = await variablesOf();
  for (const [name, value] of Object.entries(all)) {
    const pairs = name.startsWith('ISSUER_CERTIFICATE') || name.startsWith('ISSUER_KEY') ? all : {};
    const { ISSUER_CERTIFICATE_FILE: certificate = '', ISSUER_KEY_FILE: key = '' } = pairs;
    const alone = { [name]: value, ISSUER_CERTIFICATE_FILE: certificate, ISSUER_KEY_FILE: key };
    const deps = await depsOf({
      SMTP_URL: 'smtp://mail.example',
      ...alone,
      DATA_DIR: join(all.DATA_DIR ?? '', name),
      LOG_LEVEL: 'silent',
    });
    expect(deps.demonstration).toBe(true);
    expect(deps.environment.reasons.length).toBeGreaterThan(demonstrationReasons.length - 4);
  }
});

describe('an issuance of a demonstration', () => {
  test('keeps its mark when an institution prints it later', async () => {
    const demonstration = await depsOf(await variablesOf({}, ['REGISTRY_URL']));
    const issuance = await issueWith(demonstration);
    const institution = await depsOf(await variablesOf());
    const bytes = await institution.render('constancia', issuance);
    expect((await readPdf(bytes)).title).toContain(mark);
    expect(isDemonstration(issuance, institution)).toBe(true);
    expect(isDemonstration({ ...issuance, demonstration: false }, institution)).toBe(true);
  });

  test('keeps its store: an institution does not start on a demonstration’s store, nor the other way round', async () => {
    const variables = await variablesOf();
    const institution = await depsOf(variables);
    const demonstration = await depsOf({ ...variables, REGISTRY_URL: '' });
    await registerKeys(demonstration.store, demonstration.signer);
    await registerKeys(demonstration.store, demonstration.signer);
    await expect(registerKeys(institution.store, institution.signer)).rejects.toThrow(
      /belongs to a demonstration/,
    );
    const other = await depsOf(await variablesOf());
    await registerKeys(other.store, other.signer);
    await expect(registerKeys(other.store, demonstration.signer)).rejects.toThrow(
      /belongs to an institution/,
    );
  });
});

test('a new key leaves the earlier one published', async () => {
  const variables = await variablesOf();
  const before = await depsOf(variables);
  await registerKeys(before.store, before.signer);
  const old = await getDocument(before)(await issueWith(before), 'tarjeta');
  const { ISSUER_KEY_FILE = '', ISSUER_CERTIFICATE_FILE = '' } = await institutionVariables();
  const after = await depsOf({ ...variables, ISSUER_KEY_FILE, ISSUER_CERTIFICATE_FILE });
  await registerKeys(after.store, after.signer);
  expect(after.signer.serial).not.toBe(before.signer.serial);
  const keys = await after.store.keys.list();
  expect(new Set(keys.map(({ serial }) => serial))).toEqual(
    new Set([before.signer.serial, after.signer.serial]),
  );
  expect(await verifyPdf(old, keys)).toMatchObject({ state: 'intact', serial: before.signer.serial });
  const fresh = await getDocument(after)(await issueWith(after), 'tarjeta');
  expect(await verifyPdf(fresh, keys)).toMatchObject({ state: 'intact', serial: after.signer.serial });
});

describe('the start of an institution', () => {
  const refused = async (changes: Variables, without: string[] = []) => {
    const variables = await variablesOf(changes, without);
    return depsOf(variables).catch((error: unknown) => error);
  };

  test.each([
    'SECRET_KEY',
    'SMTP_URL',
    'MAIL_FROM',
    'ISSUER_PRIVACY_RESPONSIBLE',
    'ISSUER_ADDRESS',
    'PRIVACY_REGIME',
    'SECURITY_CONTACT',
  ])('T25: is refused without %s', async (name) => {
    const error = await refused({}, [name]);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).toContain(`${name} is needed to issue real documents`);
  });

  test('T25: is refused without a human check', async () => {
    expect(String(await refused({ HUMAN_CHECK: 'off' }))).toContain('HUMAN_CHECK=off is for demonstrations');
  });

  test('T25: is refused with half a key, or with two', async () => {
    expect(String(await refused({}, ['ISSUER_KEY_FILE']))).toContain('only work together');
    expect(String(await refused({ ISSUER_PKCS12_FILE: '/x.p12' }))).toContain('exclude each other');
  });

  test('asks the registry for every name, unless told otherwise', async () => {
    expect((await depsOf(await variablesOf())).policies.identity).toBe('registry');
    const declared = await depsOf(await variablesOf({ IDENTITY_POLICY: 'declared' }));
    expect(declared.policies.identity).toBe('declared');
  });

  test('T25: is refused as a demonstration at a government’s address, and only then', async () => {
    expect(String(await refused({ BASE_URL: 'https://nss.imss.gob.mx' }))).toContain('government host');
  });
});
