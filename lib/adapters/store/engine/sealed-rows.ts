import type { Selectable } from 'kysely';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import { opened } from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import { type Email, inOneForm, shownEmail } from '#lib/domain/email/email.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import type { Nss } from '#lib/domain/number/nss.ts';
import { lastActivity, type Request } from '#lib/domain/request/request.ts';
import type { Claim } from '#lib/usecases/ports/contradictions.ts';
import type { KeptKind } from '#lib/usecases/ports/documents.ts';
import type { Holder } from '#lib/usecases/ports/holders.ts';

/*
 * How each table keeps personal values: which value is sealed, the place and row that it is bound to, and which index finds it.
 * `upkeep/sealed-tables.ts` says the same again for the rotation of keys.
 */

export type PersonOfCurp = { curp: Curp; person: Person };

/** A person of the registry, sealed under the index of the CURP. */
export const personRow = (vault: Vault, { curp, person }: PersonOfCurp): Tables['people'] => {
  const curp_index = vault.index('curp', curp);
  return { curp_index, body: vault.seal('people.body', curp_index, JSON.stringify({ curp, person })) };
};

export const openPerson = (vault: Vault, row: Tables['people']): PersonOfCurp =>
  opened<PersonOfCurp>(vault, 'people.body', row.curp_index, row.body);

/** Rows that were written before addresses had one form keep the domain as it was typed. */
const inOneFormWithin = <T extends { email: Email | null }>(body: T): T =>
  body.email === null ? body : { ...body, email: inOneForm(body.email) };

/** The indexes under which an address may be found: of its one form, and of the form in which rows of earlier versions have it. */
export const addressIndexes = (vault: Vault, email: Email): Uint8Array[] =>
  [...new Set([email, shownEmail(email)])].flatMap((text) => vault.indexes('email', text));

/** A holder, sealed under the index of the CURP, with indexes of number and address. */
export const holderRow = (vault: Vault, holder: Holder): Tables['holders'] => {
  const { curp, nss, email, boundAt, lockedAt } = holder;
  const curp_index = vault.index('curp', curp);
  return {
    curp_index,
    nss_index: vault.index('nss', nss),
    email_index: email === null ? null : vault.index('email', email),
    body: vault.seal('holders.body', curp_index, JSON.stringify({ curp, nss, email })),
    bound_at: boundAt,
    locked_at: lockedAt,
  };
};

export const openHolder = (vault: Vault, row: Selectable<Tables['holders']>): Holder => ({
  ...inOneFormWithin(
    opened<{ curp: Curp; nss: Nss; email: Email | null }>(vault, 'holders.body', row.curp_index, row.body),
  ),
  boundAt: row.bound_at,
  lockedAt: row.locked_at,
});

/** A claim, sealed under the index of the CURP. */
export const claimRow = (vault: Vault, { curp, nss }: Claim): Tables['contradictions'] => {
  const curp_index = vault.index('curp', curp);
  return {
    curp_index,
    nss_index: vault.index('nss', nss),
    body: vault.seal('contradictions.body', curp_index, JSON.stringify({ curp, nss })),
  };
};

export const openClaim = (vault: Vault, row: Tables['contradictions']): Claim =>
  opened<Claim>(vault, 'contradictions.body', row.curp_index, row.body);

/** The body of a request, sealed under its id. */
export const sealRequest = (vault: Vault, request: Request): Uint8Array =>
  vault.seal('requests.body', request.id, JSON.stringify(request));

export const openRequest = (vault: Vault, row: { id: string; body: Uint8Array }): Request =>
  inOneFormWithin(opened<Request>(vault, 'requests.body', row.id, row.body));

/**
 * The text behind `email_index` of a request: its e-mail address. Without one it is a text with the id, so that no two requests share an
 * index.
 */
export const typedAddressOf = ({ email, id }: Pick<Request, 'email' | 'id'>): string => email ?? `none:${id}`;

/** The columns of a request that change after it was created. */
export const changedColumns = (vault: Vault, request: Request) => ({
  email_index: vault.index('email', typedAddressOf(request)),
  stage: request.stage,
  body: sealRequest(vault, request),
});

/** A new request as a row. */
export const requestRow = (vault: Vault, request: Request) => ({
  id: request.id,
  curp_index: vault.index('curp', request.curp),
  started_at: request.startedAt,
  active_at: lastActivity(request),
  version: 1,
  ...changedColumns(vault, request),
});

/** An issuance, sealed under its id, with an index of the CURP. */
export const issuanceRow = (vault: Vault, issuance: Issuance) => ({
  id: issuance.id,
  request_id: issuance.requestId,
  curp_index: vault.index('curp', issuance.curp),
  folio: issuance.folio,
  issued_at: issuance.issuedAt,
  body: vault.seal('issuances.body', issuance.id, JSON.stringify(issuance)),
});

export const openIssuance = (vault: Vault, row: { id: string; body: Uint8Array }): Issuance =>
  opened<Issuance>(vault, 'issuances.body', row.id, row.body);

type DocumentId = { issuance_id: string; kind: KeptKind };

const documentId = ({ issuance_id, kind }: DocumentId): string => `${issuance_id}/${kind}`;

/** The bytes of a PDF, sealed under issuance and kind. */
export const sealDocument = (vault: Vault, id: DocumentId, bytes: Uint8Array): Uint8Array =>
  vault.seal('documents.bytes', documentId(id), bytes);

export const openDocument = (vault: Vault, row: DocumentId & { bytes: Uint8Array }): Uint8Array => {
  const { buffer, byteOffset, byteLength } = vault.open('documents.bytes', documentId(row), row.bytes);
  return new Uint8Array(buffer, byteOffset, byteLength);
};

/** The address of a mail, sealed under the id of the mail. */
export const sealRecipient = (vault: Vault, mailId: string, to: Email): Uint8Array =>
  vault.seal('mails.recipient', mailId, JSON.stringify(to));

export const openRecipient = (vault: Vault, row: { id: string; recipient: Uint8Array }): Email =>
  opened<Email>(vault, 'mails.recipient', row.id, row.recipient);
