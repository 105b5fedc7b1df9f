import type { EntityCode } from '#lib/domain/basics/entities.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { numbersLeft } from '#lib/domain/number/numbers-left.ts';
import { demonstrationSerie } from '#lib/domain/number/series.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { MailQueue } from '#lib/usecases/ports/mail.ts';
import type { SigningIdentity } from '#lib/usecases/ports/signing.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** What an operator watches of the whole installation. None of it counts people by place. */
export type Figures = {
  mails: Pick<MailQueue, 'waiting' | 'retrying' | 'inHand'>;
  /** Milliseconds since the oldest of them was queued; 0 when none waits. */
  oldestMail: number;
  /** For the birth year with the fewest. */
  numbersLeft: { entity: EntityCode; left: number }[];
  /** Milliseconds since 1970. */
  certificateEndsAt: number;
};

export const readFigures =
  (deps: {
    store: Pick<Store, 'outbox' | 'series'>;
    signer: Pick<SigningIdentity, 'notAfter'>;
    clock: Clock;
    demonstration: boolean;
  }) =>
  async (): Promise<Figures> => {
    const now = deps.clock.now();
    const { oldestAt, ...mails } = await deps.store.outbox.queue(now);
    const used = await deps.store.series.used(mexicoCityDate(now).year);
    const catalogue = deps.demonstration ? [demonstrationSerie] : await deps.store.series.list();
    return {
      mails,
      oldestMail: oldestAt === null ? 0 : Math.max(0, now - oldestAt),
      numbersLeft: numbersLeft(catalogue, used),
      certificateEndsAt: deps.signer.notAfter,
    };
  };
