import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { inspectChange } from '#lib/usecases/holder/change-email.ts';
import { inspectNotice } from '#lib/usecases/holder/deny-request.ts';
import { type NoticePurpose, readNoticeToken } from '#lib/usecases/holder/mail-link-token.ts';
import { viewMailStop } from '#lib/usecases/holder/stop-mail.ts';

/** The states of the page of a mail link: …Ask has a button, …Done means that the button was pressed before. */
export type NoticeSaid =
  | 'notMeAsk'
  | 'notMeDone'
  | 'notMeGone'
  | 'confirmAsk'
  | 'confirmDone'
  | 'cancelAsk'
  | 'cancelDone'
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

const ofStopping = async (address: string): Promise<NoticeSaid> =>
  (await run(viewMailStop)(address)) === null ? 'stopAsk' : 'stopDone';

const readers = {
  notMe: ofNotice,
  confirmChange: ofConfirming,
  cancelChange: ofCancelling,
  stopMail: ofStopping,
} satisfies Record<NoticePurpose, (mailId: string) => Promise<NoticeSaid>>;

/** The state of the page of a token. It only reads, because opening a link changes nothing (docs/threats.md T05). */
export const readNotice = async (token: string): Promise<NoticeSaid> => {
  const read = readNoticeToken((await getDeps()).keyring, token);
  return read ? readers[read.purpose](read.mailId) : 'unknown';
};
