import { Ticks } from '#components/ui/ticks.tsx';
import { waysToReach } from '#lib/domain/help/operator-contact.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import type { UnlockWays } from '#lib/server/visit/unlock-ways.ts';

/** Where a holder opens their lock again: each way that this site has, by its name. */
export const UnlockPlaces = ({ context, ways }: { context: PageContext; ways: UnlockWays }) => {
  const { lock } = context.words.holder;
  const { provider, hasDesk, contact } = ways;
  const operator = context.operator.name;
  const items = [
    ...(provider === null ? [] : [{ key: 'provider', text: lock.unlockOnline(provider) }]),
    ...(hasDesk ? [{ key: 'desk', text: lock.unlockDesk(operator) }] : []),
    ...(contact === null
      ? []
      : waysToReach(contact).map(({ shown, href }) => ({
          key: href,
          text: (
            <>
              {lock.unlockContact(operator)} <a href={href}>{shown}</a>
            </>
          ),
        }))),
  ];
  return <Ticks items={items} />;
};
