import type { Mail, MailKind } from '#lib/usecases/ports/mail.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** The newest mail of one kind of a request, and whether it was sent; null when there is none. */
export const newestMail =
  ({ store }: { store: Pick<Store, 'outbox'> }) =>
  async (requestId: string, kind: MailKind) =>
    (await store.outbox.ofRequest(requestId)).find((mail) => mail.kind === kind) ?? null;

/** A mail usually leaves within seconds. After this time, in milliseconds, people read that it takes longer. */
const usualWait = 60_000;

/** Whether a mail takes longer than usual, because a mail server is slow or away. It says nothing about the CURP (docs/threats.md T02). */
export const isLate = (mail: Pick<Mail, 'state' | 'createdAt'> | null, now: number): boolean =>
  mail?.state === 'queued' && now - mail.createdAt >= usualWait;
