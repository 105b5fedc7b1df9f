import type { OperatorContact } from '#lib/domain/help/operator-contact.ts';
import { getDeps } from '#lib/server/deps/deps.ts';

/** Where a lock can be opened here: with a provider of identity (its name), at a window, or by whoever answers for this site. */
export type UnlockWays = { provider: string | null; hasDesk: boolean; contact: OperatorContact | null };

export const readUnlockWays = async (): Promise<UnlockWays> => {
  const { identityProvider, environment, store } = await getDeps();
  const members = await store.staff.list();
  return {
    provider: identityProvider?.name ?? null,
    hasDesk: members.some(({ seenAt, disabled }) => seenAt !== null && !disabled),
    contact: environment.operator.contact,
  };
};

/** A lock is offered only where it can be opened again. */
export const mayOfferLock = ({ provider, hasDesk, contact }: UnlockWays): boolean =>
  provider !== null || hasDesk || contact !== null;
