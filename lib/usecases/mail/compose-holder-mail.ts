import { undoLockFor } from '#lib/domain/number/disclosure.ts';
import { mayCancel, mayConfirm } from '#lib/domain/number/email-change.ts';
import { type HolderLetterKind, holderLetter } from '#lib/letters/mail-holder.ts';
import { type NoticePurpose, noticeToken } from '#lib/usecases/holder/mail-link-token.ts';
import { isMailStopped } from '#lib/usecases/limits/mail-limits.ts';
import { type Composed, type ComposeMailDeps, message } from '#lib/usecases/mail/message.ts';
import type { Mail } from '#lib/usecases/ports/mail.ts';

type HolderMail = Mail & { kind: HolderLetterKind };

/** What the button of a letter opens: a page of /aviso with one act, or a page that anybody may open. */
const purposes: Partial<Record<HolderLetterKind, NoticePurpose>> = {
  notice: 'notMe',
  emailChange: 'confirmChange',
  emailChanging: 'cancelChange',
  emailChanged: 'cancelChange',
  lockedWithUndo: 'undoLock',
};
const paths: Partial<Record<HolderLetterKind, string>> = { locked: 'ayuda', corrected: 'ayuda' };

const urlOf = ({ keyring, sender }: ComposeMailDeps, { kind, id, locale }: HolderMail): string => {
  const purpose = purposes[kind];
  const path = purpose ? `aviso/${noticeToken(keyring, purpose, id)}` : (paths[kind] ?? 'tramite');
  return `${sender.baseUrl}/${locale}/${path}`;
};

/** Mails that somebody else causes by typing this address or its CURP. The owner of the mailbox can stop them (docs/threats.md T13). */
const unasked: readonly HolderLetterKind[] = ['notice', 'emailChange'];

/** The moment in the letter: when it happened, or until when its link works; null when the link no longer works. */
const momentOf = async ({ store, clock }: ComposeMailDeps, { id, kind, createdAt }: HolderMail) => {
  if (kind === 'lockedWithUndo') return createdAt + undoLockFor;
  if (!purposes[kind] || kind === 'notice') return createdAt;
  const change = await store.bindings.changes.findByMail(id);
  const isOpen = change && (mayConfirm(change, clock.now()) || mayCancel(change, clock.now()));
  return isOpen ? change.until : null;
};

/** A mail about a lock that waited longer than its link works becomes the one without a link. */
const withoutDeadUndo = ({ clock }: ComposeMailDeps, mail: HolderMail): HolderMail =>
  mail.kind === 'lockedWithUndo' && clock.now() >= mail.createdAt + undoLockFor
    ? { ...mail, kind: 'locked' }
    : mail;

/** A mail to the address that a number is bound to, was bound to, or will be. */
export const composeHolderMail = async (deps: ComposeMailDeps, queued: HolderMail): Promise<Composed> => {
  const mail = withoutDeadUndo(deps, queued);
  const stored = await deps.store.requests.find(mail.requestId);
  if (!stored) return 'outdated';
  if (unasked.includes(mail.kind) && (await isMailStopped(deps, mail.to))) return 'silent';
  const moment = await momentOf(deps, mail);
  if (moment === null) return 'outdated';
  const { curp } = stored.request;
  const data = { curp, moment, url: urlOf(deps, mail), sender: deps.sender };
  const about = { curp, action: 'notice.sent', detail: mail.kind } as const;
  return message(deps, mail, holderLetter(mail.kind, data, mail.locale), about);
};
