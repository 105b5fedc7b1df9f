import type { Request } from '#lib/domain/request.ts';
import type { Clock, MailKind, NewMail, Random } from '#lib/usecases/ports.ts';

/** A mail before it is a message: it speaks the language of the request and knows only whom it is for. */
export const newMail = (
  { clock, random }: { clock: Clock; random: Random },
  request: Request,
  kind: MailKind,
  issuanceId: string | null = null,
): NewMail => ({
  id: random.id(),
  requestId: request.id,
  kind,
  to: request.email,
  locale: request.locale,
  issuanceId,
  createdAt: clock.now(),
});
