import { unstable_isUnrecognizedActionError } from 'next/navigation';

/** Whether a page failed because its scripts are of another build than the server: a file or an action that is no longer there. */
export const isOutdated = (error: Error): boolean =>
  error.name === 'ChunkLoadError' || unstable_isUnrecognizedActionError(error);

/** The address of the page, which says on arrival that the service was updated. */
export const addressAnew = (): string =>
  typeof location === 'undefined' ? '?' : `${location.pathname}?aviso=actualizado`;
