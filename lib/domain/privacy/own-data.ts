import type { Address } from '#lib/domain/address/address.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import type { ChangeKind, ChangeReason, DeskChange } from '#lib/domain/desk/change.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import type { Nss } from '#lib/domain/number/nss.ts';
import type { Retention } from '#lib/domain/privacy/retention.ts';
import type { Seen } from '#lib/domain/request/assistance.ts';
import type { PrivacyNoticeSeen, Stage } from '#lib/domain/request/request.ts';

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
  notice: PrivacyNoticeSeen | null;
  /** What staff saw at the window; null: nobody of the staff helped. */
  seen: Seen | null;
};

export type OwnMail = { createdAt: number; kind: string; state: string; to: string };

/** A change of the bound address that is under way. */
export type OwnChange = { createdAt: number; until: number; to: string };

/** What staff asked for in a case of the holder, with what they typed; an address that is not the holder's is masked. */
export type OwnDeskChange = Pick<DeskChange, 'askedAt' | 'state' | 'decidedAt' | 'seen'> & {
  kind: ChangeKind;
  reason: ChangeReason;
  /** The new address, the names, or the note; null where nothing is typed. */
  typed: string | null;
};

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
  deskChanges: OwnDeskChange[];
  acts: OwnAct[];
  retention: Retention;
  notice: PrivacyNoticeSeen;
};
