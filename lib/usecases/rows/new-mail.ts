import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Email } from '#lib/domain/email/email.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { MailKind, NewMail } from '#lib/usecases/ports/mail.ts';
import type { Random } from '#lib/usecases/ports/random.ts';

type Deps = { clock: Clock; random: Random };
type About = { id: string; locale: Locale };

/** A mail to the address of a request, in its language. */
export const newMail = (
  { clock, random }: Deps,
  request: About & { email: Email },
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

/** A mail about a request to another address than its own. */
export const mailTo = (
  deps: Deps,
  { id }: About,
  kind: MailKind,
  { to, locale }: { to: Email; locale: Locale },
): NewMail => newMail(deps, { id, email: to, locale }, kind);
