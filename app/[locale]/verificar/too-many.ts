import { messageOf } from '#components/form/form-state.ts';
import { waitDetail } from '#lib/domain/basics/wait.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

/** The words for a network that asked about too many documents, with the time to wait. */
export const tooManyWords = ({ errors }: Dictionary, waitMilliseconds: number): string =>
  messageOf(errors, `check.tooMany|${waitDetail(waitMilliseconds)}`);
