import type { DeliverMailDeps } from '#lib/usecases/mail/deliver-mail.ts';
import { createDelivery, type Delivery } from '#lib/usecases/mail/delivery.ts';

/** Delivers what is due now, at most `limit` mails, and answers how many it took when the last of them ended. */
export const deliverAllDue =
  (delivery: Delivery) =>
  async (limit: number): Promise<number> => {
    let taken = 0;
    for (let canGoOn = true; canGoOn; ) {
      const change = delivery.change();
      const filled = await delivery.fill(limit - taken);
      taken += filled.taken;
      canGoOn = filled.canGoOn;
      if (canGoOn) await change;
    }
    await delivery.idle();
    // Throws what the store threw meanwhile.
    await delivery.fill(0);
    return taken;
  };

/** The delivery of a process that lives as long as the answered function. */
export const deliverDueMail = (deps: DeliverMailDeps) => deliverAllDue(createDelivery(deps));
