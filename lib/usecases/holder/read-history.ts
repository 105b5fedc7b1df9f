import type { AuditAction, AuditEntry } from '#lib/domain/audit/entry.ts';
import type { AuditLog } from '#lib/usecases/ports/audit.ts';
import type { Holder } from '#lib/usecases/ports/holders.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';

/** What a holder may know of what happened around their number; the set is closed, and everything else stays inside. */
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

/** `own`: with the address that is bound now; `other`: with another one; `desk`: by who works here. */
export type HistoryEvent = { at: number; action: HistoryAction; by: 'own' | 'other' | 'desk' | 'service' };

const isTold = (action: AuditAction): action is HistoryAction =>
  historyActions.some((told) => told === action);

const byWhom = ({ actor, address }: AuditEntry, own: string | null): HistoryEvent['by'] => {
  if (actor === 'operator' || actor.startsWith('staff:')) return 'desk';
  if (actor === 'worker') return 'service';
  return address !== null && address === own ? 'own' : 'other';
};

const most = 50;
/** What anybody may bring about as often as they like has these places at least, and what else happened the others. */
const fewestAsked = 10;
const asked = ['request.started'] as const satisfies HistoryAction[];
const acts = historyActions.filter((action) => action !== 'request.started');

/** "Quién pidió mi número", the newest first (docs/threats.md §2). No address is told, not even in part. */
export const readHistory =
  ({ store, keyring }: { store: { audit: Pick<AuditLog, 'ofSubject'> }; keyring: Keyring }) =>
  async ({ curp, email }: Pick<Holder, 'curp' | 'email'>): Promise<HistoryEvent[]> => {
    const own = email && keyring.fingerprint(email);
    const subject = keyring.fingerprint(curp);
    const requests = await store.audit.ofSubject(subject, most, asked);
    const fewest = Math.min(requests.length, fewestAsked);
    const others = await store.audit.ofSubject(subject, most - fewest, acts);
    const entries = [...others, ...requests.slice(0, most - others.length)];
    return entries
      .toSorted((a, b) => b.at - a.at)
      .flatMap((entry) => {
        const { at, action } = entry;
        return isTold(action) ? [{ at, action, by: byWhom(entry, own) }] : [];
      });
  };
