import { openVault } from '#lib/adapters/keyring/sealing.ts';

/** The name of a mail's file in the local mailbox. */
export const mailFile = (id: string): string => `${id}.eml.sealed`;
export const isMailFile = (name: string): boolean => /^[A-Za-z0-9_-]{1,64}\.eml\.sealed$/.test(name);
export const mailIdOfFile = (name: string): string => name.replace(/\.eml\.sealed$/, '');

/** Seals and opens the files of the local mailbox; a file opens only under its own name. `key`: 256 bits, base64url. */
export const createMailSeal = (key: string) => {
  const vault = openVault([{ id: 1, root: Buffer.from(key, 'base64url') }], 1);
  return {
    seal: (id: string, mail: Uint8Array): Uint8Array => vault.seal('buzon.eml', id, mail),
    open: (id: string, sealed: Uint8Array): Buffer => vault.open('buzon.eml', id, sealed),
  };
};
