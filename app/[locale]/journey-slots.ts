import type { DeskSlot } from '#app/[locale]/visit/desk-slot.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import type { Visit } from '#lib/server/visit/visit.ts';

// Loaded only for an assisted visit, so that no page of the public takes code of the desk. Only this file joins journey and desk.
const loadDesk = () => import('#app/[locale]/mostrador/journey/slot.tsx');

/** The desk's part of the journey; null in a visit that the person opened. */
export const deskSlotOf = async (
  context: PageContext,
  visit: Visit | null | undefined,
): Promise<DeskSlot | null> => {
  if (!visit?.desk) return null;
  const { fillSlot } = await loadDesk();
  return fillSlot({ context, visit, desk: visit.desk });
};

/** The page in the words for who reads it: in an assisted visit a member of staff, to whom «tú» is not the person. */
export const readerContext = async (
  context: PageContext,
  visit: Visit | null | undefined,
): Promise<PageContext> => {
  if (!visit?.desk) return context;
  const { contextAtDesk } = await loadDesk();
  return contextAtDesk(context);
};
