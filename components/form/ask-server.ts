'use client';

import { unstable_rethrow } from 'next/navigation';
import { type FormState, isGeneral, readTexts } from '#components/form/form-state.ts';

export type StepAction = (state: FormState, data: FormData) => Promise<FormState>;

/**
 * Asks the server action. Null when the server redirected the person. A lost connection (`unreachable`) and a failure of ours (`failed`, with
 * its digest as reference) become answers too, so that nothing typed is lost.
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
    return {
      ...state,
      ...unanswered(error),
      fields: {},
      values: { ...state.values, ...readTexts(data) },
      attempt: state.attempt + 1,
    };
  }
}

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
