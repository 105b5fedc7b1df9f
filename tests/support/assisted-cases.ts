import { expect } from 'vitest';
import { giveAddress, identify, type Request } from '#lib/domain/request/request.ts';
import { startAssistedRequest } from '#lib/usecases/desk/start-assisted-request.ts';
import { codeOfMail, readBackCode } from '#lib/usecases/mail/check-mailbox.ts';
import { confirmIdentity } from '#lib/usecases/request/identify-person.ts';
import { assignNumber, locateNumber } from '#lib/usecases/request/issue-number.ts';
import { anAddress, anEmail, anNss, aPerson, oscar } from '#tests/support/builders.ts';
import type { UseCaseDeps } from '#tests/support/use-case-deps.ts';

export const staffId = 'S'.repeat(22);
export const ticketId = 'T'.repeat(22);
export const actor = `staff:${staffId}`;

export const opened = async (deps: UseCaseDeps, email = null as ReturnType<typeof anEmail> | null) => {
  const { requestId } = await startAssistedRequest(deps)({
    curp: oscar,
    email,
    document: 'passport',
    lastFour: '4312',
    situation: 'mexican',
    papers: ['curp', 'officialId'],
    locale: 'es',
    staffId,
    ticketId,
  });
  return requestId;
};

export const requestOf = async ({ store }: UseCaseDeps, id: string): Promise<Request> => {
  const stored = await store.requests.find(id);
  if (!stored) throw new Error('no request');
  return stored.request;
};

export const known = (deps: UseCaseDeps) => deps.store.people.put([{ curp: oscar, person: aPerson() }]);
export const acts = async ({ store, keyring }: UseCaseDeps) =>
  (await store.audit.ofSubject(keyring.fingerprint(oscar), 50)).map(
    (entry) => `${entry.actor} ${entry.action} ${entry.detail ?? ''}`,
  );

export const assigned = async (deps: UseCaseDeps, email: ReturnType<typeof anEmail> | null = null) => {
  const id = await opened(deps, email);
  const stored = await deps.store.requests.find(id);
  if (stored?.request.stage !== 'emailConfirmed') throw new Error('not open');
  const addressed = giveAddress(identify(stored.request, aPerson(), 'registry'), anAddress());
  await deps.store.requests.save(addressed, stored.version);
  const issued = await assignNumber(deps)(id);
  if (!issued.ok) throw new Error(issued.error);
  return { id, issuance: issued.value };
};

/** The newest mail of a case that checks an address. */
export const checkOf = async ({ store }: UseCaseDeps, id: string) => {
  const mail = (await store.outbox.ofRequest(id)).find(({ kind }) => kind === 'mailbox');
  if (!mail) throw new Error('no check');
  return mail;
};

/** A case whose address was typed at the desk and then shown by its reader. */
export const assignedAndShown = async (deps: UseCaseDeps) => {
  const given = await assigned(deps, anEmail());
  const mail = await checkOf(deps, given.id);
  const shown = await readBackCode(deps)(given.id, codeOfMail(deps.keyring, mail.id), staffId);
  if (!shown.ok) throw new Error(shown.error);
  return given;
};

export const located = async (
  deps: UseCaseDeps,
  bound: ReturnType<typeof anEmail> | null,
  typed: ReturnType<typeof anEmail> | null = null,
) => {
  await known(deps);
  await deps.store.holders.put([{ curp: oscar, nss: anNss(), email: bound }]);
  const id = await opened(deps, typed);
  expect((await confirmIdentity(deps)(id)).ok).toBe(true);
  return { id, answer: await locateNumber(deps)(id) };
};
