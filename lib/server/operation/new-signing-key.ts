export { writeNewKey } from '#lib/adapters/signer/new-key.ts';
