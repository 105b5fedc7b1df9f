import { randomBytes } from 'node:crypto';
import { newCertificate } from '#lib/adapters/signer/certificates.ts';
import { newKeyPem } from '#lib/adapters/signer/demonstration-key.ts';
import { createIdentity } from '#lib/adapters/signer/identity.ts';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import { buildCode } from '#lib/domain/document/code.ts';
import { buildFolio } from '#lib/domain/document/folio.ts';
import type { Statement } from '#lib/domain/document/statement.ts';
import { encodeStatement, sealStatement } from '#lib/domain/document/statement.ts';
import type { VerificationState } from '#lib/domain/document/verification.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import type { SigningIdentity } from '#lib/usecases/ports/signing.ts';
import type { Site } from '#tests/support/e2e-site.ts';
import { specimenIssuance } from '#tests/support/issuances.ts';
import { aSignedPdf, flipped, savedAgain } from '#tests/support/signed-documents.ts';
import { aStatement } from '#tests/support/statements.ts';

/** The same document as a QR, as a code and as a file. `onPaper`: the answer about its QR and its code, which a copy of the file leaves true. */
export type PlantedDocument = {
  sealed: string;
  code: string;
  makePdf: () => Promise<Buffer>;
  onPaper: VerificationState;
};

const anInstitution = async (): Promise<SigningIdentity> => {
  const keyPem = newKeyPem();
  const now = Date.now();
  const subject = { country: 'MX', organization: 'Caja de Prueba', commonName: 'Caja de Prueba' };
  const until = now + 86_400_000;
  const certificatePem = await newCertificate({ subject, keyPem, from: now - 1_000, until, domains: [] });
  const serial = '00000000000000000077';
  return createIdentity({ keyPem, certificatePem, serial, demonstration: false }, { now: Date.now });
};

const newFolio = () =>
  buildFolio(Date.now(), String(randomBytes(4).readUInt32BE() % 1_000_000_000).padStart(9, '0'));

const issuanceBy = (
  signer: SigningIdentity,
  about: Pick<Statement, 'demonstration' | 'issuedOn'>,
): Issuance => {
  const folio = newFolio();
  const { demonstration } = about;
  const bytes = encodeStatement(aStatement({ keyId: signer.statementKeyId, folio, ...about }));
  const statement = sealStatement(bytes, signer.signStatement(bytes));
  const proof = { code: buildCode(randomBytes(32)), statement };
  return { ...specimenIssuance(), folio, demonstration, proofs: { constancia: proof, tarjeta: proof } };
};

/** One sign of the statement is another one; its form stays. */
const changed = (sealed: string) => `${sealed.slice(0, 6)}${sealed[6] === 'A' ? 'B' : 'A'}${sealed.slice(7)}`;

/** A document about which the site has to give this answer. The planted one is not the site's: its key is published there. */
export const plantDocument = async (
  { records }: Site,
  state: VerificationState,
  issuedOn: CalendarDate = aStatement().issuedOn,
): Promise<PlantedDocument> => {
  const signer = await anInstitution();
  if (state !== 'unknown') for (const key of signer.publishedKeys) records.publishKey(key);
  const issuance = issuanceBy(signer, { demonstration: state === 'demonstration', issuedOn });
  const { code, statement } = issuance.proofs.constancia;
  const makePdf = () => aSignedPdf(signer, 'constancia', issuance);
  if (state === 'revoked') records.takeBack(issuance.folio, null);
  if (state === 'replaced') records.takeBack(issuance.folio, newFolio());
  if (state === 'altered') {
    const proof = { code, statement: changed(statement) };
    records.keepIssuance({ ...issuance, proofs: { constancia: proof, tarjeta: proof } }, code);
    const changedPdf = async () => flipped(await makePdf(), 3_000, 2);
    return { sealed: changed(statement), code, makePdf: changedPdf, onPaper: state };
  }
  if (state !== 'unknown') records.keepIssuance(issuance, code);
  if (state === 'copy')
    return { sealed: statement, code, makePdf: async () => savedAgain(await makePdf()), onPaper: 'valid' };
  return { sealed: statement, code, makePdf, onPaper: state };
};
