import { getService } from '#lib/server/deps/service.ts';

/** Everything that the page of a notice can say: …Ask with a button, …Done when it was pressed before. */
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

type Service = Awaited<ReturnType<typeof getService>>;

const ofNotice = async ({ inspectNotice }: Service, mailId: string): Promise<NoticeSaid> => {
  const state = await inspectNotice(mailId);
  if (state === 'gone') return 'notMeGone';
  return state === 'open' ? 'notMeAsk' : 'notMeDone';
};

const ofConfirming = async ({ inspectChange }: Service, mailId: string): Promise<NoticeSaid> => {
  const change = await inspectChange(mailId);
  if (change?.mayConfirm) return 'confirmAsk';
  return change?.state === 'applied' ? 'confirmDone' : 'over';
};

const ofCancelling = async ({ inspectChange }: Service, mailId: string): Promise<NoticeSaid> => {
  const change = await inspectChange(mailId);
  if (change?.mayCancel) return 'cancelAsk';
  return change?.state === 'cancelled' ? 'cancelDone' : 'over';
};

const ofStopping = async ({ viewMailStop }: Service, address: string): Promise<NoticeSaid> =>
  (await viewMailStop(address)) === null ? 'stopAsk' : 'stopDone';

/** What a token's page says now. Looks only: nothing changes by opening a link (docs/threats.md T05). */
export const readNotice = async (token: string): Promise<NoticeSaid> => {
  const service = await getService();
  const read = service.readNoticeToken(token);
  if (!read) return 'unknown';
  const { purpose, mailId } = read;
  if (purpose === 'notMe') return ofNotice(service, mailId);
  if (purpose === 'confirmChange') return ofConfirming(service, mailId);
  return purpose === 'cancelChange' ? ofCancelling(service, mailId) : ofStopping(service, mailId);
};
