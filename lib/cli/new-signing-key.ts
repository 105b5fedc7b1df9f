import { join } from 'node:path';
import type { Command, Variables } from '#lib/cli/command.ts';
import { openStore } from '#lib/cli/open-store.ts';
import { operatorEntry } from '#lib/cli/operator-entry.ts';
import { writeNewKey } from '#lib/server/operation/new-signing-key.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';

const help = `Hace una clave P-256 que solo su dueño puede leer y una solicitud de certificado (PKCS #10) a nombre de la institución, los dos en
DATA_DIR/claves. Con ISSUER_KEY_PASSPHRASE la clave queda cifrada. Después:
1. Lleva la solicitud a la autoridad que certifica. El certificado debe nombrar a la institución y el dominio del sitio.
2. Pon ISSUER_CERTIFICATE_FILE e ISSUER_KEY_FILE y arranca otra vez.
3. Conserva la clave anterior fuera de línea o destrúyela: los documentos que firmó se siguen comprobando con su clave pública.`;

/** Before there is a key: when it cannot be told, none is made. */
const tellStore = async (variables: Variables): Promise<void> => {
  const store = await openStore(variables);
  try {
    await store.audit.append(operatorEntry('signingKey.made'));
  } finally {
    await store.close();
  }
};

export const newSigningKeyCommand: Command = {
  name: 'new-signing-key',
  parameters: 'INSTITUCIÓN',
  summary: 'Hace una clave de firma y su solicitud de certificado.',
  help,
  operands: 1,
  run: async ([institution = ''], { print, complain }, variables) => {
    const name = institution.trim();
    // RFC 5280, appendix A: upper bound of a common name.
    if (name === '' || name.length > 64) {
      complain('El nombre de la institución debe tener de 1 a 64 letras.');
      return 2;
    }
    const { dataDir, issuer } = readEnvironment(variables);
    await tellStore(variables);
    const { keyFile, requestFile } = await writeNewKey(join(dataDir, 'claves'), name, issuer.keyPassphrase);
    print(`Clave (guárdala bien): ${keyFile}`);
    print(`Solicitud de certificado: ${requestFile}`);
    return 0;
  },
};
