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
 * A request for the holder's number. When it came from an e-mail address that is not the holder's, it may be another person's. The holder
 * then sees when it was made, how far it went and the masked e-mail address, and nothing else.
 */
export type OwnRequest = {
  startedAt: number;
  confirmedAt: number | null;
  stage: Stage;
  /** Null when staff helped a person who gave no address. */
  email: string | null;
  /** The typed home address, which is kept only while the request needs it. */
  address: Address | null;
  notice: PrivacyNoticeSeen | null;
  /** What staff saw at the window; null without help of staff. */
  seen: Seen | null;
};

export type OwnMail = { createdAt: number; kind: string; state: string; to: string };

/** A change of the bound address that is under way. */
export type OwnChange = { createdAt: number; until: number; to: string };

/** A change that staff asked for, with what they typed. An address that is not the holder's is masked. */
export type OwnDeskChange = Pick<DeskChange, 'askedAt' | 'state' | 'decidedAt' | 'seen'> & {
  kind: ChangeKind;
  reason: ChangeReason;
  /** The new address, the names or the note; null when the change has none. */
  typed: string | null;
};

/** What was done and by whom, in the words of the audit. */
export type OwnAct = { at: number; action: string; actor: string; detail: string | null };

/** Everything that the service keeps about the holder of a number, at one moment. Moments are milliseconds since 1970. */
export type OwnData = {
  at: number;
  curp: Curp;
  nss: Nss;
  /** The address that the number is bound to. */
  email: string | null;
  boundAt: number | null;
  person: Person;
  /** The person as the registry of this installation knows them; null when it does not. */
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
