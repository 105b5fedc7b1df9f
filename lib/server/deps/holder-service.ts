import type { Deps } from '#lib/server/deps/deps.ts';
import {
  askEmailChange,
  cancelEmailChange,
  confirmEmailChange,
  findAsked,
  inspectChange,
} from '#lib/usecases/holder/change-email.ts';
import { denyRequest, inspectNotice } from '#lib/usecases/holder/deny-request.ts';
import { askRebind, findRebind, lockNumber, unlockNumber } from '#lib/usecases/holder/lock-number.ts';
import { readNoticeToken } from '#lib/usecases/holder/mail-link-token.ts';
import { readHistory } from '#lib/usecases/holder/read-history.ts';
import { resumeMail, stopMail, viewMailStop } from '#lib/usecases/holder/stop-mail.ts';
import { findShownIssuance, openNumber, whyStopped } from '#lib/usecases/number/number-access.ts';

export type HolderOf = Parameters<ReturnType<typeof readHistory>>[0];

/** What holders do with their number, and what the links of the notices do. */
export const holderService = (deps: Deps) => ({
  /** Null also when its number is locked or bound to another address by now. */
  findIssuance: findShownIssuance(deps),
  openNumber: openNumber(deps),
  whyStopped: whyStopped(deps),
  lockNumber: lockNumber(deps),
  unlockNumber: unlockNumber(deps),
  askRebind: askRebind(deps),
  findRebind: findRebind(deps),
  findAsked: findAsked(deps),
  readHistory: readHistory(deps),
  askEmailChange: askEmailChange(deps),
  confirmEmailChange: confirmEmailChange(deps),
  cancelEmailChange: cancelEmailChange(deps),
  inspectChange: inspectChange(deps),
  inspectNotice: inspectNotice(deps),
  denyRequest: denyRequest(deps),
  viewMailStop: viewMailStop(deps),
  stopMail: stopMail(deps),
  resumeMail: resumeMail(deps),
  readNoticeToken: (token: string) => readNoticeToken(deps.keyring, token),
});
