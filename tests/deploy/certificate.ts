import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const openssl = (...words: string[]) => execFileSync('openssl', words, { stdio: 'pipe' });
const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];

/** The paths of an authority that is made on the fly, and of a certificate of `localhost` that it signed, with its key. */
export const aCertificate = (folder: string) => {
  const at = (name: string) => join(folder, `${name}.pem`);
  const [authority, authorityKey, certificate, key] = [
    at('authority'),
    at('authority-key'),
    at('one'),
    at('key'),
  ];
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-subj',
    '/CN=Authority of a test',
    '-keyout',
    authorityKey,
    '-out',
    authority,
  );
  openssl(
    ...['req', '-x509', ...newKey, '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
    ...['-addext', 'basicConstraints=critical,CA:FALSE', '-CA', authority, '-CAkey', authorityKey],
    ...['-keyout', key, '-out', certificate],
  );
  return { authority, certificate, key };
};
