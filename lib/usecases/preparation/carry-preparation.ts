import type { PersonName } from '#lib/domain/curp/name.ts';
import type { PreparedPart } from '#lib/domain/preparation/preparation.ts';
import { giveAddress, type Request } from '#lib/domain/request/request.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { preparationOf } from '#lib/usecases/preparation/open-preparation.ts';
import { identifyByName, viewIdentity } from '#lib/usecases/request/identify-person.ts';
import { locateNumber } from '#lib/usecases/request/issue-number.ts';

type Deps = Parameters<typeof identifyByName>[0] &
  Parameters<typeof locateNumber>[0] & { store: Pick<Store, 'preparations' | 'requests'> };

/** A checked name counts where the registry does not know the person; a name of the registry is shown and confirmed. */
const carryName = async (deps: Deps, request: Request, name: PersonName): Promise<void> => {
  if (request.stage !== 'emailConfirmed') return;
  const { check } = await viewIdentity(deps)(request);
  if (check !== 'declareNames') return;
  const identified = await identifyByName(deps)(request.id, name);
  if (identified.ok) await locateNumber(deps)(request.id);
};

/**
 * Puts the checked parts of a preparation into the case of its ticket, as far as the case has come. What is not checked, or not enough,
 * stays for its page. Answers the case as it is then; null when it was deleted.
 */
export const carryPreparation =
  (deps: Deps) =>
  async (requestId: string, ticketId: string): Promise<Request | null> => {
    const { requests } = deps.store;
    const before = await requests.find(requestId);
    const opened = before && (await preparationOf(deps)(ticketId, before.request.curp));
    if (!opened) return before?.request ?? null;
    const isChecked = (part: PreparedPart) => opened.checked.includes(part);
    const { name, address } = opened.preparation;
    if (name && isChecked('name')) await carryName(deps, before.request, name);
    const stored = await requests.find(requestId);
    if (stored?.request.stage !== 'identified' || !address || !isChecked('address'))
      return stored?.request ?? null;
    const addressed = giveAddress(stored.request, address);
    return (await requests.save(addressed, stored.version)) ? addressed : stored.request;
  };
