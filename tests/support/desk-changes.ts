import type { Refusal, Wanted } from '#lib/domain/desk/change.ts';
import type { Role } from '#lib/domain/desk/staff.ts';
import { identify, openAssisted } from '#lib/domain/request/request.ts';
import { askChange } from '#lib/usecases/desk/ask-change.ts';
import { agreeToChange, turnDownChange } from '#lib/usecases/desk/decide-change.ts';
import { assignNumber, locateNumber } from '#lib/usecases/request/issue-number.ts';
import { addressed, anEmail, anNss, aPerson, aRequest, oscar } from '#tests/support/builders.ts';
import { keep, type UseCaseDeps, useCaseDeps } from '#tests/support/use-case-deps.ts';

export const hour = 3_600_000;
export const mine = anEmail();
export const next = anEmail('nuevo');
export const seen = { document: 'ine', lastFour: '43A1' } as const;

export const addStaff = async ({ store, clock }: UseCaseDeps, id: string, role: Role) => {
  const setup = { digest: id, until: clock.now() };
  const at = clock.now();
  const entry = { at, action: 'staff.added', actor: 'operator', requestId: null, subject: null } as const;
  await store.staff.invite(
    { id, login: `${id}@staff.invalid`, name: id, email: anEmail(id), role, window: 'Mesa 2', at, setup },
    () => ({ ...entry, address: null, detail: null }),
  );
};

/** Somebody who has just got their number. */
const aBound = async (deps: UseCaseDeps) => {
  const request = await keep(deps, addressed(aRequest()));
  return assignNumber(deps)(request.id);
};

/** Somebody whose number no address is bound to, and who got their documents at the window without one. */
export const anUnbound = async (deps: UseCaseDeps) => {
  await deps.store.holders.put([{ curp: oscar, nss: anNss(), email: null }]);
  const assisted = { ticketId: 'turno', staffId: 'lucia', seen: { ...seen, situation: 'mexican' } } as const;
  const about = { id: 'assisted', curp: oscar, email: null, locale: 'es', assisted } as const;
  const request = identify(openAssisted(about, deps.clock.now()), aPerson(oscar), 'registry');
  await deps.store.requests.create(request, null);
  return locateNumber(deps)(request.id);
};

/** Somebody with documents, and the desk: Lucía and Pedro at the windows, Rosa and Elena who supervise. */
export const aChangeDesk = async (aPersonWithDocuments = aBound) => {
  const deps = await useCaseDeps();
  await addStaff(deps, 'lucia', 'ventanilla');
  await addStaff(deps, 'pedro', 'ventanilla');
  await addStaff(deps, 'rosa', 'supervisor');
  await addStaff(deps, 'elena', 'supervisor');
  const issued = await aPersonWithDocuments(deps);
  if (!issued.ok) throw new Error(issued.error);
  const { folio, nss } = issued.value;
  const ask = (wanted: Wanted, staffId = 'lucia', about = folio) =>
    askChange(deps)({ folio: about, wanted, seen, staffId });
  const asked = async (...what: Parameters<typeof ask>) => {
    const change = await ask(...what);
    if (!change.ok) throw new Error(change.error);
    return change.value;
  };
  const agree = (id: string, staffId = 'rosa') => agreeToChange(deps)(id, { id: staffId });
  const refuse = (id: string, refusal: Refusal, staffId = 'rosa') =>
    turnDownChange(deps)(id, { id: staffId }, refusal);
  const told = async () =>
    (await deps.store.audit.read(0, 100))
      .filter(({ actor }) => actor !== 'browser' && actor !== 'holder' && actor !== 'operator')
      .map(({ actor, action, detail }) => [actor, action, detail].filter(Boolean).join(' '));
  const before = (await deps.store.ownData(oscar)).mails.length;
  /** What was mailed since, to anybody about this person. */
  const mails = async () => {
    const all = (await deps.store.ownData(oscar)).mails;
    return all.slice(0, all.length - before).map(({ kind, to }) => `${kind} ${to}`);
  };
  return { deps, folio, nss, ask, asked, agree, refuse, told, mails };
};

export const moves = { kind: 'changeEmail', reason: 'lostMailbox', to: next } as const;
export const names = { ...aPerson(oscar).name, givenNames: `${aPerson(oscar).name.givenNames} Andrés` };
export const correction = { kind: 'correctNames', reason: 'mistyped', name: names } as const;
export const revocation = { kind: 'revoke', reason: 'identidad' } as const;

/** The number moved to another mailbox meanwhile. */
export const moveElsewhere = async (deps: UseCaseDeps) => {
  const change = {
    id: 'elsewhere',
    subject: deps.keyring.fingerprint(oscar),
    requestId: 'none',
    curp: oscar,
    from: mine,
    to: anEmail('tercero'),
    locale: 'es',
    state: 'waiting',
    createdAt: deps.clock.now() - 100 * hour,
    until: deps.clock.now() - hour,
    linkMailId: null,
    noticeMailId: null,
  } as const;
  await deps.store.bindings.changes.begin(change, null);
  await deps.store.bindings.changes.apply(change, deps.clock.now(), null);
};

export const shutOut = ({ store, clock }: UseCaseDeps, id: string) =>
  store.staff.setDisabled(
    id,
    clock.now(),
    {
      at: clock.now(),
      actor: 'operator',
      action: 'staff.disabled',
      requestId: null,
      subject: null,
      address: null,
      detail: null,
    },
    { needsAdmin: false },
  );
