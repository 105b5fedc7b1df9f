import type { DeskSlot } from '#app/[locale]/visit/desk-slot.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import type { Visit } from '#lib/server/visit/visit.ts';

/** The desk's part of the journey; null in a visit that the person opened. Only this file joins journey and desk. */
export const deskSlotOf = async (
  context: PageContext,
  visit: Visit | null | undefined,
): Promise<DeskSlot | null> => {
  if (!visit?.desk) return null;
  const { fillSlot } = await import('#app/[locale]/mostrador/journey/slot.tsx');
  return fillSlot({ context, visit, desk: visit.desk });
};
