import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { fromBER } from 'asn1js';
import { CertBag, Certificate, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, type SafeBag } from 'pkijs';
import { closed, noPkcs12, noPrivateKey, oldEncryption } from '#lib/adapters/signer/key-mistakes.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';

const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** Checks the integrity first, because that tells a wrong passphrase from a file of another kind. */
async function openPfx(bytes: Uint8Array, password: ArrayBuffer, path: string): Promise<PFX> {
  let pfx: PFX;
  try {
    pfx = new PFX({ schema: fromBER(bufferOf(bytes)).result });
  } catch (error) {
    throw new OperatorError([noPkcs12(path)], { cause: error });
  }
  try {
    await pfx.parseInternalValues({ password, checkIntegrity: true });
  } catch (error) {
    throw new OperatorError([closed('ISSUER_PKCS12_FILE', path)], { cause: error });
  }
  return pfx;
}

async function readBags(pfx: PFX, password: ArrayBuffer): Promise<SafeBag[]> {
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (!safe) return [];
  await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) });
  const contents: { value: { safeBags: SafeBag[] } }[] = safe.parsedValue.safeContents;
  return contents.flatMap(({ value }) => value.safeBags);
}

async function keyIn({ bagValue }: SafeBag, password: ArrayBuffer): Promise<KeyObject | null> {
  let info: PrivateKeyInfo | undefined;
  if (bagValue instanceof PrivateKeyInfo) info = bagValue;
  if (bagValue instanceof PKCS8ShroudedKeyBag) {
    // Public in pkijs, but not in its types.
    await Reflect.apply(Reflect.get(bagValue, 'parseInternalValues'), bagValue, [{ password }]);
    info = bagValue.parsedValue;
  }
  if (!info) return null;
  const key = Buffer.from(info.toSchema().toBER());
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

function certificateIn({ bagValue }: SafeBag): X509Certificate | null {
  if (!(bagValue instanceof CertBag)) return null;
  const { parsedValue } = bagValue;
  return parsedValue instanceof Certificate
    ? new X509Certificate(Buffer.from(parsedValue.toSchema().toBER()))
    : null;
}

/** Key and certificates of a PKCS #12 file (RFC 7292, encryption PBES2). Throws an `OperatorError`. */
export async function readPkcs12(
  bytes: Uint8Array,
  passphrase: string,
  path: string,
): Promise<{ key: KeyObject; certificates: X509Certificate[] }> {
  const password = bufferOf(Buffer.from(passphrase, 'utf8'));
  const pfx = await openPfx(bytes, password, path);
  const keys: KeyObject[] = [];
  const certificates: X509Certificate[] = [];
  try {
    for (const bag of await readBags(pfx, password)) {
      const key = await keyIn(bag, password);
      if (key) keys.push(key);
      const certificate = certificateIn(bag);
      if (certificate) certificates.push(certificate);
    }
  } catch (error) {
    throw new OperatorError([oldEncryption(path)], { cause: error });
  }
  const [key] = keys;
  if (!key) throw new OperatorError([noPrivateKey(path)]);
  return { key, certificates };
}
