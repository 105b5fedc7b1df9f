import type { Address } from '#lib/domain/address.ts';
import type { Curp } from '#lib/domain/curp.ts';
import type { Issuance } from '#lib/domain/issuance.ts';
import type { Nss } from '#lib/domain/nss.ts';
import type { Person } from '#lib/domain/person.ts';
import type { NoticeSeen, Stage } from '#lib/domain/request.ts';
import type { Retention } from '#lib/domain/retention.ts';

/**
 * A request for somebody's number. Who knows another address may be another person: of such a request the holder learns when it was
 * made and how far it went, with the address masked.
 */
export type OwnRequest = {
  startedAt: number;
  confirmedAt: number | null;
  stage: Stage;
  /** Null: a member of staff helped, and no address was given. */
  email: string | null;
  /** What was typed as home address; only while the request needs it. */
  address: Address | null;
  notice: NoticeSeen | null;
};

export type OwnMail = { createdAt: number; kind: string; state: string; to: string };

/** A change of the bound address that is under way. */
export type OwnChange = { createdAt: number; until: number; to: string };

/** What was done and by whom, as the audit trail words it. */
export type OwnAct = { at: number; action: string; actor: string; detail: string | null };

/** Everything that is held about the holder of a number, at one moment. Instants are milliseconds since 1970. */
export type OwnData = {
  at: number;
  curp: Curp;
  nss: Nss;
  /** The address that the number is bound to. */
  email: string | null;
  boundAt: number | null;
  person: Person;
  /** As the registry of this installation knows the CURP; null: it does not. */
  registered: Person | null;
  requests: OwnRequest[];
  issuances: Pick<Issuance, 'folio' | 'issuedAt' | 'outcome'>[];
  mails: OwnMail[];
  changes: OwnChange[];
  acts: OwnAct[];
  retention: Retention;
  notice: NoticeSeen;
};
