import type { AuditAction, AuditEntry } from '#lib/domain/audit/entry.ts';
import type { AuditLog } from '#lib/usecases/ports/audit.ts';
import type { Holder } from '#lib/usecases/ports/holders.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';

/** The acts that a holder may read about their number. The set is closed. */
const historyActions = [
  'request.started',
  'link.confirmed',
  'name.mismatched',
  'number.assigned',
  'number.located',
  'documents.mailed',
  'document.downloaded',
  'request.denied',
  'identity.proven',
  'identity.refused',
  'holder.locked',
  'holder.unlocked',
  'email.changeAsked',
  'email.changed',
  'email.changeCancelled',
  'data.exported',
  'documents.revoked',
  'documents.replaced',
] as const satisfies AuditAction[];
export type HistoryAction = (typeof historyActions)[number];

/** `own`: with the bound address; `other`: with another one; `desk`: by staff. */
export type HistoryEvent = { at: number; action: HistoryAction; by: 'own' | 'other' | 'desk' | 'service' };

const isInHistory = (action: AuditAction): action is HistoryAction =>
  historyActions.some((each) => each === action);

const byWhom = ({ actor, address }: AuditEntry, own: string | null): HistoryEvent['by'] => {
  if (actor === 'operator' || actor.startsWith('staff:')) return 'desk';
  if (actor === 'worker') return 'service';
  return address !== null && address === own ? 'own' : 'other';
};

const most = 50;
/** Requests, which anybody can repeat, get at least these places, and the holder's downloads at most these; other acts get the rest. */
const fewestAsked = 10;
const mostFetched = 10;
const asked = ['request.started'] as const satisfies HistoryAction[];
const fetched = ['documents.mailed', 'document.downloaded'] as const satisfies HistoryAction[];
const repeated: readonly HistoryAction[] = [...asked, ...fetched];
const acts = historyActions.filter((action) => !repeated.includes(action));

/** "Quién pidió mi número", the newest first (docs/threats.md §2). It shows no address, not even a part. */
export const readHistory =
  ({ store, keyring }: { store: { audit: Pick<AuditLog, 'ofSubject'> }; keyring: Keyring }) =>
  async ({ curp, email }: Pick<Holder, 'curp' | 'email'>): Promise<HistoryEvent[]> => {
    const own = email && keyring.fingerprint(email);
    const subject = keyring.fingerprint(curp);
    const [requests, fetches] = await Promise.all([
      store.audit.ofSubject(subject, most, asked),
      store.audit.ofSubject(subject, mostFetched, fetched),
    ]);
    const fewest = Math.min(requests.length, fewestAsked) + fetches.length;
    const others = await store.audit.ofSubject(subject, most - fewest, acts);
    const entries = [...others, ...fetches, ...requests.slice(0, most - others.length - fetches.length)];
    return entries
      .toSorted((a, b) => b.at - a.at)
      .flatMap((entry) => {
        const { at, action } = entry;
        return isInHistory(action) ? [{ at, action, by: byWhom(entry, own) }] : [];
      });
  };
