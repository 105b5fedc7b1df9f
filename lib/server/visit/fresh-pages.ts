import { revalidatePath } from 'next/cache';

const isRedirect = (error: unknown): boolean =>
  error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_REDIRECT');

/** Where an action runs without Next around it, no browser holds pages. */
const isWithoutNext = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('static generation store missing');

const forgetPages = (): void => {
  try {
    revalidatePath('/', 'layout');
  } catch (error) {
    if (!isWithoutNext(error)) throw error;
  }
};

/**
 * Runs an action. When it leads to another page, the browser forgets the pages that its scripts hold, so that Back asks the server, which
 * knows whether this browser may still see them (docs/threats.md T08).
 */
export const withFreshPages = async <T>(act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    if (isRedirect(error)) forgetPages();
    throw error;
  }
};
