/** Tells the mail worker of this process that a mail was queued; without one, `npm run worker` finds it by itself. */
export const wakeMail = (): void => globalThis.ventanillaMailWorker?.wake();
