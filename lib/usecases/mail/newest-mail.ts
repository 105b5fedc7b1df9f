import type { MailKind } from '#lib/usecases/ports/mail.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** The newest mail of one kind of a request, and whether it was sent; null when there is none. */
export const newestMail =
  ({ store }: { store: Pick<Store, 'outbox'> }) =>
  async (requestId: string, kind: MailKind) =>
    (await store.outbox.ofRequest(requestId)).find((mail) => mail.kind === kind) ?? null;
