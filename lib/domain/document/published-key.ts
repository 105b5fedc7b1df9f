import { z } from 'zod/mini';

/** What a verifier needs of a public key of this installation. */
export type TrustedKey = {
  /** First 8 characters of base64url(SHA-256(SPKI)). */
  keyId: string;
  /** SubjectPublicKeyInfo (DER) in base64. */
  spki: string;
  /** Signs documents without official value. */
  demonstration: boolean;
};

/** The answer of `/api/verificar/llaves`, as far as a verifier reads it. */
export const publishedKeysSchema = z.object({
  keys: z.array(
    z.object({
      keyId: z.string(),
      serial: z.string(),
      spki: z.string(),
      certificatePem: z.nullable(z.string()),
      demonstration: z.boolean(),
    }),
  ),
});
export type VerifierKey = z.infer<typeof publishedKeysSchema>['keys'][number];
