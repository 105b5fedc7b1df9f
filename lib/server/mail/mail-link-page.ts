import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { watchVisit } from '#lib/server/visit/session.ts';
import { inspectChange } from '#lib/usecases/holder/change-email.ts';
import { inspectNotice } from '#lib/usecases/holder/deny-request.ts';
import { inspectLock } from '#lib/usecases/holder/lock-number.ts';
import { type NoticePurpose, readNoticeToken } from '#lib/usecases/holder/mail-link-token.ts';
import { viewMailStop } from '#lib/usecases/holder/stop-mail.ts';
import { inspectMailboxLink } from '#lib/usecases/mail/check-mailbox.ts';

/** The states of the page of a mail link: …Ask has a button, …Done means that the button was pressed before. */
export type NoticeSaid =
  | 'notMeAsk'
  | 'notMeDone'
  | 'notMeGone'
  | 'confirmAsk'
  | 'confirmDone'
  | 'cancelAsk'
  | 'cancelDone'
  | 'unlockAsk'
  | 'unlockDone'
  | 'mailboxAsk'
  | 'mailboxDone'
  | 'stopAsk'
  | 'stopDone'
  | 'over'
  | 'unknown';

const ofNotice = async (mailId: string): Promise<NoticeSaid> => {
  const state = await run(inspectNotice)(mailId);
  if (state === 'gone') return 'notMeGone';
  return state === 'open' ? 'notMeAsk' : 'notMeDone';
};

const ofConfirming = async (mailId: string): Promise<NoticeSaid> => {
  const change = await run(inspectChange)(mailId);
  if (change?.mayConfirm) return 'confirmAsk';
  return change?.state === 'applied' ? 'confirmDone' : 'over';
};

const ofCancelling = async (mailId: string): Promise<NoticeSaid> => {
  const change = await run(inspectChange)(mailId);
  if (change?.mayCancel) return 'cancelAsk';
  return change?.state === 'cancelled' ? 'cancelDone' : 'over';
};

const ofUndoing = async (mailId: string): Promise<NoticeSaid> => {
  const state = await run(inspectLock)(mailId);
  if (state === 'over') return 'over';
  return state === 'open' ? 'unlockAsk' : 'unlockDone';
};

const ofStopping = async (address: string): Promise<NoticeSaid> =>
  (await run(viewMailStop)(address)) === null ? 'stopAsk' : 'stopDone';

const ofMailbox = async (mailId: string): Promise<NoticeSaid> => {
  const state = await run(inspectMailboxLink)(mailId);
  if (state === 'over') return 'over';
  return state === 'open' ? 'mailboxAsk' : 'mailboxDone';
};

const readers = {
  notMe: ofNotice,
  confirmChange: ofConfirming,
  cancelChange: ofCancelling,
  undoLock: ofUndoing,
  stopMail: ofStopping,
  showMailbox: ofMailbox,
} satisfies Record<NoticePurpose, (mailId: string) => Promise<NoticeSaid>>;

/** The state of the page of a token. It only reads, because opening a link changes nothing (docs/threats.md T05). */
export const readNotice = async (token: string): Promise<NoticeSaid> => {
  const read = readNoticeToken((await getDeps()).keyring, token);
  return read ? readers[read.purpose](read.mailId) : 'unknown';
};

/** Whether this browser asked for the change of address that a token confirms. No program that checks mail has its cookie. */
export const isAskedHere = async (token: string): Promise<boolean> => {
  const [{ keyring }, visit] = await Promise.all([getDeps(), watchVisit()]);
  const read = readNoticeToken(keyring, token);
  if (read?.purpose !== 'confirmChange' || !visit?.confirmed || visit.desk !== null) return false;
  return (await run(inspectChange)(read.mailId))?.requestId === visit.request.id;
};
