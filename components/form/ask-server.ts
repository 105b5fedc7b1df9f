'use client';

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import { type FormState, isGeneral, readTexts } from '#components/form/form-state.ts';
import { postAnew } from '#components/form/post-anew.ts';

export type StepAction = (state: FormState, data: FormData) => Promise<FormState>;

/**
 * Asks the server action. Null when the server redirected the person. A lost connection (`unreachable`) and a failure of ours (`failed`, with
 * its digest as reference) become answers too, so that nothing typed is lost. When the service was updated since the page was drawn, the page
 * comes anew with everything typed.
 */
export async function askServer(
  action: StepAction,
  state: FormState,
  data: FormData,
): Promise<FormState | null> {
  try {
    return await action(state, data);
  } catch (error) {
    if (isFollowed(error)) return null;
    unstable_rethrow(error);
    if (unstable_isUnrecognizedActionError(error)) return leaveWith(data);
    return {
      ...state,
      ...unanswered(error),
      said: undefined,
      fields: {},
      values: { ...state.values, ...readTexts(data) },
      attempt: state.attempt + 1,
    };
  }
}

/** The page stays busy until the new one is there. */
const leaveWith = (data: FormData): Promise<never> => {
  postAnew(data);
  return new Promise(() => {});
};

/** Whether the error is a redirect that the router followed already. Throwing it again would build the page anew and lose the focus. */
const isFollowed = (error: unknown) =>
  error instanceof Error &&
  'handled' in error &&
  'digest' in error &&
  String(error.digest).startsWith('NEXT_REDIRECT');

/** The router throws the text of a refusal as the message of its error. */
const unanswered = (error: unknown): Pick<FormState, 'form' | 'ref'> => {
  if (!(error instanceof Error)) return { form: 'unreachable' };
  if ('digest' in error) return { form: 'failed', ref: String(error.digest) };
  return { form: isGeneral(error.message) ? error.message : 'unreachable' };
};
