import { join } from 'node:path';
import { writeNewKey } from '#lib/adapters/signer/new-key.ts';
import type { Command, Variables } from '#lib/cli/command.ts';
import { openStore } from '#lib/cli/open-store.ts';
import { operatorEntry } from '#lib/cli/operator-entry.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';

const help: Sentence = {
  es: `Hace una clave P-256 que solo su dueño puede leer y una solicitud de certificado (PKCS #10) a nombre de la institución, los dos en
DATA_DIR/claves. Con ISSUER_KEY_PASSPHRASE la clave queda cifrada. Después:
1. Lleva la solicitud a la autoridad que certifica. El certificado debe nombrar a la institución y el dominio del sitio.
2. Pon ISSUER_CERTIFICATE_FILE e ISSUER_KEY_FILE y arranca otra vez.
3. Conserva la clave anterior fuera de línea o destrúyela: los documentos que firmó se siguen comprobando con su clave pública.`,
  en: `Makes a P-256 key that only its owner can read and a certificate request (PKCS #10) in the name of the institution, both in
DATA_DIR/claves. With ISSUER_KEY_PASSPHRASE the key is encrypted. After that:
1. Take the request to the certificate authority. The certificate must name the institution and the domain of the site.
2. Set ISSUER_CERTIFICATE_FILE and ISSUER_KEY_FILE and start again.
3. Keep the earlier key offline or destroy it: the documents that it signed are still checked with its public key.`,
};

/** Appends to the audit before the key is made, because the audit must know every key. */
const appendToAudit = async (variables: Variables): Promise<void> => {
  const store = await openStore(variables);
  try {
    await store.audit.append(operatorEntry('signingKey.made'));
  } finally {
    await store.close();
  }
};

export const newSigningKeyCommand: Command = {
  name: 'new-signing-key',
  parameters: { es: 'INSTITUCIÓN', en: 'INSTITUTION' },
  summary: {
    es: 'Hace una clave de firma y su solicitud de certificado.',
    en: 'Makes a signing key and its certificate request.',
  },
  help,
  operands: 1,
  run: async ([institution = ''], { print, complain }, variables) => {
    const name = institution.trim();
    // RFC 5280, appendix A: upper bound of a common name.
    if (name === '' || name.length > 64) {
      complain({
        es: 'El nombre de la institución debe tener de 1 a 64 letras.',
        en: 'The name of the institution must have 1 to 64 letters.',
      });
      return 2;
    }
    const { dataDir, issuer } = readEnvironment(variables);
    await appendToAudit(variables);
    const { keyFile, requestFile } = await writeNewKey(join(dataDir, 'claves'), name, issuer.keyPassphrase);
    print({ es: `Clave (guárdala bien): ${keyFile}`, en: `Key (keep it safe): ${keyFile}` });
    print({ es: `Solicitud de certificado: ${requestFile}`, en: `Certificate request: ${requestFile}` });
    return 0;
  },
};
