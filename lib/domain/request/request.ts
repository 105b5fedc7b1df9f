import type { Address } from '#lib/domain/address/address.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { NameSource, Person } from '#lib/domain/curp/person.ts';
import type { Email } from '#lib/domain/email/email.ts';
import type { Issuance, Outcome } from '#lib/domain/number/issuance.ts';
import type { Assistance } from '#lib/domain/request/assistance.ts';

/** The privacy notice that the page showed: its version and the SHA-256 (hex) of its texts (docs/threats.md §6). */
export type PrivacyNoticeSeen = { version: string; hash: string };

/** A request has an address, or a member of staff helped the person. */
type Contact = { email: Email; assisted?: Assistance } | { email: null; assisted: Assistance };

/**
 * A request is one value with a stage; position, progress and what may be changed are derived from it.
 * A function that needs a confirmed e-mail takes `EmailConfirmed`, so the compiler refuses code that skips a step.
 */
type Base = Contact & {
  id: string;
  curp: Curp;
  locale: Locale;
  startedAt: number;
  /** The privacy notice that the person saw. Missing in a request that the desk or a link in a mail opened, because it showed none. */
  notice?: PrivacyNoticeSeen;
};
type Confirmed = Base & {
  confirmedAt: number;
  /** Keyed digests of the different names that were typed and did not match the registry. */
  triedNames: readonly string[];
  /** When an identity provider or a member of staff confirmed that the CURP is the person's. Counts only for that visit. */
  provenAt?: number;
};
type Known = Confirmed & {
  person: Person;
  source: NameSource;
};

export type Started = Base & { stage: 'started'; email: Email };
export type EmailConfirmed = Confirmed & { stage: 'emailConfirmed' };
export type Identified = Known & { stage: 'identified' };
export type Addressed = Known & { stage: 'addressed'; address: Address };
export type Issued = Known & { stage: 'issued'; outcome: Outcome; issuanceId: string };
/** The request left the online path. It keeps what was confirmed, so that a proof of identity can continue it. */
export type Referred = Base & {
  stage: 'referred';
  reason: ReferralReason;
  confirmed?: Pick<Confirmed, 'confirmedAt' | 'triedNames'>;
  /** When the limit that ended the online path is over, so that a new request can continue. */
  until?: number;
};
/** Why a request leaves the online path; every reason has a page with other ways. */
export type ReferralReason =
  | 'cannotContinueOnline'
  | 'notThisPerson'
  | 'tooManyForAddress'
  | 'nameDisagrees'
  | 'nameDoesNotMatch'
  | 'earlierCurp';

export type Request = Started | EmailConfirmed | Identified | Addressed | Issued | Referred;
export type Stage = Request['stage'];
/** A request with an address, which can get mail. */
export type Mailed<R extends Request = Request> = Extract<R, { email: Email }>;

const contact = ({ email, assisted }: Contact): Contact => {
  if (assisted) return { email, assisted };
  if (email === null) throw new Error('A request without an address that nobody helps with');
  return { email };
};
const base = (request: Base): Base => ({
  id: request.id,
  curp: request.curp,
  ...contact(request),
  locale: request.locale,
  startedAt: request.startedAt,
  ...(request.notice && { notice: request.notice }),
});
const confirmed = (request: Confirmed): Confirmed => ({
  ...base(request),
  confirmedAt: request.confirmedAt,
  triedNames: request.triedNames,
  ...(request.provenAt !== undefined && { provenAt: request.provenAt }),
});
const known = (request: Known): Known => ({
  ...confirmed(request),
  person: request.person,
  source: request.source,
});

/**
 * The person confirmed the mailbox, for the first time or again. Removes an earlier proof of identity, because the person who opens the
 * link may be another one.
 */
export function confirmEmail(request: Started, at: number): EmailConfirmed;
export function confirmEmail(request: Request, at: number): Request;
export function confirmEmail(request: Request, at: number): Request {
  if (request.stage === 'started')
    return { ...base(request), stage: 'emailConfirmed', confirmedAt: at, triedNames: [] };
  if (request.stage === 'referred') return request;
  const { provenAt: _, ...kept } = request;
  return { ...kept, confirmedAt: at };
}

/** The person confirmed who they are. Keeps a home address that was given before, because it does not depend on the name. */
export function identify(
  request: EmailConfirmed | Identified,
  person: Person,
  source: Known['source'],
): Identified;
export function identify(
  request: EmailConfirmed | Identified | Addressed,
  person: Person,
  source: Known['source'],
): Identified | Addressed;
export function identify(
  request: EmailConfirmed | Identified | Addressed,
  person: Person,
  source: Known['source'],
): Identified | Addressed {
  const about = { ...confirmed(request), person, source };
  return request.stage === 'addressed'
    ? { ...about, stage: 'addressed', address: request.address }
    : { ...about, stage: 'identified' };
}

/** The person gave a home address. */
export const giveAddress = (request: Identified | Addressed, address: Address): Addressed => ({
  ...known(request),
  stage: 'addressed',
  address,
});

/** What identified the person is no longer enough. Asks again for identity and home address. */
export const askIdentityAgain = (request: Identified | Addressed): EmailConfirmed => ({
  ...confirmed(request),
  stage: 'emailConfirmed',
});

/** The number was handed out. Removes the home address, because it is no longer needed. */
export const issue = (request: Identified | Addressed, issuance: Issuance): Issued => ({
  ...known(request),
  stage: 'issued',
  outcome: issuance.outcome,
  issuanceId: issuance.id,
});

const confirmedBefore = (request: Request): Referred['confirmed'] => {
  if (request.stage === 'started') return undefined;
  if (request.stage === 'referred') return request.confirmed;
  return { confirmedAt: request.confirmedAt, triedNames: request.triedNames };
};

/** The request leaves the online path. `until`: when a new request may continue, in milliseconds since 1970. */
export const refer = (request: Request, reason: ReferralReason, until?: number): Referred => {
  const before = reason === 'notThisPerson' ? undefined : confirmedBefore(request);
  return {
    ...base(request),
    stage: 'referred',
    reason,
    ...(before && { confirmed: before }),
    ...(until !== undefined && { until }),
  };
};

/** The reasons that a proof of identity overcomes. */
const provableReasons = ['cannotContinueOnline', 'nameDoesNotMatch'] as const;
type ProvableReason = (typeof provableReasons)[number];

/** The stages in which a proof of identity changes something. */
export type Provable =
  | EmailConfirmed
  | Identified
  | Addressed
  | (Referred & { reason: ProvableReason; confirmed: NonNullable<Referred['confirmed']> });

/** Whether a proof of identity changes something in this request. */
export const isProvable = (request: Request): request is Provable =>
  request.stage === 'referred'
    ? provableReasons.some((reason) => reason === request.reason) && request.confirmed !== undefined
    : request.stage !== 'started' && request.stage !== 'issued';

/** An identity provider confirmed the CURP. A referred request returns to the online path, because its mailbox was confirmed before. */
export const proveIdentity = (request: Provable, at: number): EmailConfirmed | Identified | Addressed =>
  request.stage === 'referred'
    ? { ...base(request), ...request.confirmed, stage: 'emailConfirmed', provenAt: at }
    : { ...request, provenAt: at };

/**
 * A member of staff identified the person at the desk. That replaces the link and counts as a proof of identity. The e-mail is optional.
 */
export const openAssisted = (
  {
    assisted,
    ...about
  }: Pick<Base, 'id' | 'curp' | 'email' | 'locale' | 'notice'> & { assisted: Assistance },
  at: number,
): EmailConfirmed => ({
  ...about,
  assisted,
  stage: 'emailConfirmed',
  startedAt: at,
  confirmedAt: at,
  triedNames: [],
  provenAt: at,
});

/** Whether the person confirmed their mailbox with a link. Staff open a request without one. */
export const showedMailbox = ({ assisted }: Request): boolean => assisted === undefined;

/** Removes the proof of identity, because the holder says that the request is not theirs. */
export const withdrawProof = (request: Request): Request => {
  if (request.stage === 'started' || request.stage === 'referred') return request;
  const { provenAt: _, ...kept } = request;
  return kept;
};

/** The person takes the case over on their telephone. Staff no longer act in it. */
export const handToPhone = (request: Issued & { assisted: Assistance }, at: number): Issued => ({
  ...request,
  assisted: { ...request.assisted, handedOverAt: at },
});

/** The person showed that they read the mailbox that staff typed: by the link of a mail, or by its code. */
export const showMailbox = (request: Issued & { assisted: Assistance }, at: number): Issued => ({
  ...request,
  assisted: { ...request.assisted, mailboxShownAt: at },
});

/** Staff typed another address, or none. Nobody has shown that they read it. */
export const retypeEmail = (
  { assisted, ...request }: Exclude<Request, Started> & { assisted: Assistance },
  email: Email | null,
): Request => {
  const { mailboxShownAt: _, ...kept } = assisted;
  return email === null ? { ...request, email, assisted: kept } : { ...request, email, assisted: kept };
};

/** When the person last started, confirmed or proved something, in milliseconds since 1970. The retention period counts from it. */
export const lastActivity = (request: Request): number => {
  const confirmedAt = 'confirmedAt' in request ? request.confirmedAt : 0;
  const provenAt = 'provenAt' in request ? request.provenAt : undefined;
  return Math.max(request.startedAt, confirmedAt, provenAt ?? 0);
};
