import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newCertificate } from '#lib/adapters/signer/certificates.ts';
import { newKeyPem } from '#lib/adapters/signer/demonstration-key.ts';
import { aFolder } from '#tests/support/folder.ts';

/** A fictional institution whose certificate a fictional authority gave. */
export const institutionName = 'Caja de Previsión de Prueba';
export const institutionDomain = 'prevision-prueba.example';

const day = 86_400_000;
const authority = { organization: 'Autoridad de Prueba', commonName: 'Autoridad de Prueba' };

type About = {
  name?: string;
  domains?: string[];
  from?: number;
  until?: number;
  selfSigned?: boolean;
  keyPem?: string;
};

/** Key and certificate in PEM, in force today unless said otherwise. */
export const anInstitutionPair = async ({
  name = institutionName,
  domains = [institutionDomain],
  from = Date.now() - day,
  until = Date.now() + 365 * day,
  selfSigned = false,
  keyPem = newKeyPem(),
}: About = {}) => {
  const certificatePem = await newCertificate({
    subject: { country: 'MX', organization: name, commonName: name },
    keyPem,
    from,
    until,
    domains,
    ...(selfSigned ? {} : { issuer: { subject: authority, keyPem: newKeyPem() } }),
  });
  return { keyPem, certificatePem };
};

/** Everything that documents that count need, as variables of the environment, with the files in a folder that goes with the test. */
export const institutionVariables = async (about: About = {}): Promise<Record<string, string>> => {
  const folder = aFolder();
  const pair = await anInstitutionPair(about);
  const [keyFile, certificateFile] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  writeFileSync(keyFile, pair.keyPem, { mode: 0o600 });
  writeFileSync(certificateFile, pair.certificatePem);
  return {
    ISSUER_NAME: institutionName,
    ISSUER_CERTIFICATE_FILE: certificateFile,
    ISSUER_KEY_FILE: keyFile,
    ISSUER_PRIVACY_RESPONSIBLE: institutionName,
    ISSUER_ADDRESS: 'calle Imaginaria 12, Roma Norte, Ciudad de México',
    PRIVACY_REGIME: 'particular',
    SECURITY_CONTACT: 'mailto:seguridad@prevision-prueba.example',
    BASE_URL: `https://nss.${institutionDomain}`,
    REGISTRY_URL: 'http://registro.prueba.example',
    DATA_DIR: join(folder, 'data'),
    SECRET_KEY: 'a secret of the tests that is long enough',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: `NSS <nss@${institutionDomain}>`,
    LOG_LEVEL: 'silent',
  };
};
