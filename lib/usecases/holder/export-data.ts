import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { fullName } from '#lib/domain/curp/name.ts';
import type { DeskChange, Wanted } from '#lib/domain/desk/change.ts';
import { type Email, maskEmail, shownEmail } from '#lib/domain/email/email.ts';
import { isBoundTo } from '#lib/domain/number/disclosure.ts';
import type {
  OwnAct,
  OwnChange,
  OwnData,
  OwnDeskChange,
  OwnMail,
  OwnRequest,
} from '#lib/domain/privacy/own-data.ts';
import type { Retention } from '#lib/domain/privacy/retention.ts';
import type { Issued, PrivacyNoticeSeen, Request } from '#lib/domain/request/request.ts';
import { passDoor } from '#lib/usecases/number/number-access.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Holder } from '#lib/usecases/ports/holders.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Mail } from '#lib/usecases/ports/mail.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { actorIn, entryAbout } from '#lib/usecases/rows/audit-entry.ts';

type Deps = {
  store: Pick<Store, 'requests' | 'holders' | 'people' | 'bindings' | 'deskChanges' | 'ownData' | 'audit'>;
  clock: Clock;
  keyring: Keyring;
  notice: PrivacyNoticeSeen;
  retention: Retention;
};

/** Masks a stranger's address, because it is the stranger's data. */
const addressFor = (holder: Holder, email: Email): string =>
  isBoundTo(holder, email) ? shownEmail(email) : maskEmail(email);

const ownRequest = (holder: Holder, request: Request): OwnRequest => ({
  startedAt: request.startedAt,
  confirmedAt: 'confirmedAt' in request ? request.confirmedAt : null,
  stage: request.stage,
  email: request.email === null ? null : addressFor(holder, request.email),
  address: request.stage === 'addressed' && isBoundTo(holder, request.email) ? request.address : null,
  notice: request.notice ?? null,
  seen: request.assisted?.seen ?? null,
});

const ownMail = (holder: Holder, { createdAt, kind, state, to }: Mail): OwnMail => ({
  createdAt,
  kind,
  state,
  to: addressFor(holder, to),
});

/** How many entries of the audit an export contains, the newest. */
const mostActs = 200;

const actsOf = async ({ store, keyring }: Deps, curp: Curp): Promise<OwnAct[]> => {
  const entries = await store.audit.ofSubject(keyring.fingerprint(curp), mostActs);
  return entries.map(({ at, action, actor, detail }) => ({ at, action, actor, detail }));
};

const changesOf = async ({ store, keyring }: Deps, holder: Holder): Promise<OwnChange[]> => {
  const subject = keyring.fingerprint(holder.curp);
  const { findOpen } = store.bindings.changes;
  const open = await Promise.all([findOpen(subject, 'asked'), findOpen(subject, 'waiting')]);
  return open.flatMap((change) =>
    change ? [{ createdAt: change.createdAt, until: change.until, to: addressFor(holder, change.to) }] : [],
  );
};

const typedIn = (holder: Holder, wanted: Wanted): string | null => {
  if (wanted.kind === 'changeEmail') return addressFor(holder, wanted.to);
  if (wanted.kind === 'correctNames') return fullName(wanted.name);
  return wanted.kind === 'note' ? wanted.text : null;
};

const ownDeskChange = (holder: Holder, change: DeskChange): OwnDeskChange => {
  const { askedAt, state, decidedAt, seen, wanted } = change;
  const { kind, reason } = wanted;
  return { askedAt, state, decidedAt, seen, kind, reason, typed: typedIn(holder, wanted) };
};

const deskChangesOf = async ({ store }: Deps, holder: Holder, folios: string[]): Promise<OwnDeskChange[]> => {
  const changes = await Promise.all(folios.map((folio) => store.deskChanges.ofFolio(folio)));
  return changes
    .flat()
    .toSorted((one, other) => other.askedAt - one.askedAt)
    .map((change) => ownDeskChange(holder, change));
};

const gather = async (deps: Deps, request: Issued, holder: Holder): Promise<OwnData> => {
  const { store, clock, notice, retention } = deps;
  const { curp, nss, email, boundAt } = holder;
  const { requests, issuances, mails } = await store.ownData(curp);
  return {
    at: clock.now(),
    curp,
    nss,
    email: shownEmail(email),
    boundAt,
    person: request.person,
    registered: await store.people.find(curp),
    requests: requests.map((each) => ownRequest(holder, each)),
    issuances: issuances.map(({ folio, issuedAt, outcome }) => ({ folio, issuedAt, outcome })),
    mails: mails.map((mail) => ownMail(holder, mail)),
    changes: await changesOf(deps, holder),
    deskChanges: await deskChangesOf(
      deps,
      holder,
      issuances.map(({ folio }) => folio),
    ),
    acts: await actsOf(deps, curp),
    retention,
    notice,
  };
};

export type ExportFormat = 'pdf' | 'json';
type Refusal = 'notNow' | 'locked';

const find = async (
  deps: Deps,
  requestId: string,
): Promise<Result<{ request: Issued; holder: Holder }, Refusal>> => {
  const passed = await passDoor(deps, 'exportData')(requestId);
  if (passed.ok) return passed;
  return err(passed.error === 'locked' ? 'locked' : 'notNow');
};

/** Whether a request may export data, so that a page can offer it. */
export const mayExportData =
  (deps: Deps) =>
  async (requestId: string): Promise<boolean> =>
    (await find(deps, requestId)).ok;

/**
 * Everything that is stored about a person, for that person (the right of access of both laws of 2025). The request must have its number
 * and the bound address; the audit gets an entry. `locked`: the holder locked the number. `notNow`: this request shows no data.
 */
export const exportData =
  (deps: Deps) =>
  async (requestId: string, format: ExportFormat): Promise<Result<OwnData, Refusal>> => {
    const found = await find(deps, requestId);
    if (!found.ok) return found;
    const { request, holder } = found.value;
    const what = { actor: actorIn(request), action: 'data.exported', detail: format } as const;
    await deps.store.audit.append(entryAbout(deps, request, what));
    return ok(await gather(deps, request, holder));
  };
