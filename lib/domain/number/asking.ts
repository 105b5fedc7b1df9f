import type { NameSource } from '#lib/domain/curp/person.ts';
import type { Email } from '#lib/domain/email/email.ts';

/** What the doors read of a number. Moments are milliseconds since 1970. `boundAt`: null when the address was imported with the number. */
export type HeldNumber = { email: Email | null; boundAt: number | null; lockedAt: number | null };

/** What the doors read of the request. */
export type AskingRequest = {
  stage: string;
  email: Email | null;
  assisted?: { handedOverAt?: number; mailboxShownAt?: number };
  provenAt?: number;
  source?: NameSource;
};
