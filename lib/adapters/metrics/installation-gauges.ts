import { Gauge, type Registry } from 'prom-client';
import type { EntityCode } from '#lib/domain/basics/entities.ts';

/** The state of the whole installation. `figures`: null while the store does not answer. */
export type InstallationState = {
  parts: Record<string, boolean>;
  figures: {
    /** By state: `waiting`, `retrying`, `inHand`. */
    mails: Record<string, number>;
    /** Milliseconds. */
    oldestMail: number;
    numbersLeft: readonly { entity: EntityCode; left: number }[];
  } | null;
  /** Milliseconds since 1970. */
  certificateEndsAt: number;
};

const createGauges = (registry: Registry) => {
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  return {
    part: gauge('nss_part_up', '1 when a part works, 0 when it says no or is silent.', 'part'),
    queue: gauge('nss_mail_queue', 'Mails that wait, by state.', 'state'),
    oldest: gauge('nss_mail_oldest_seconds', 'Age of the oldest mail that waits.'),
    left: gauge('nss_series_left', 'Numbers left of an entity for the birth year with the fewest.', 'entity'),
    certificate: gauge('nss_certificate_expires_timestamp_seconds', 'When the signing certificate ends.'),
  };
};

/**
 * Adds what only one process of an installation exports. The function that it answers sets the gauges; what is unknown has no value, because an
 * old value would look like a good one.
 */
export const addInstallationGauges = (registry: Registry): ((state: InstallationState) => void) => {
  const gauges = createGauges(registry);
  return ({ parts, figures, certificateEndsAt }) => {
    for (const [part, works] of Object.entries(parts)) gauges.part.set({ part }, works ? 1 : 0);
    gauges.certificate.set(certificateEndsAt / 1_000);
    gauges.queue.reset();
    gauges.oldest.remove();
    gauges.left.reset();
    if (!figures) return;
    for (const [state, count] of Object.entries(figures.mails)) gauges.queue.set({ state }, count);
    gauges.oldest.set(figures.oldestMail / 1_000);
    for (const { entity, left } of figures.numbersLeft) gauges.left.set({ entity }, left);
  };
};
