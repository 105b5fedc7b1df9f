import type { PostalKnowledge } from '#lib/domain/address/address.ts';
import { postalCodeSchema } from '#lib/domain/form/answers.ts';
import { run } from '#lib/server/deps/run.ts';
import { lookUpPostalCode } from '#lib/usecases/request/save-address.ts';

/** A postal code without what people type around it, and what is known of it. */
export type FoundPlace = { postalCode: string; knowledge: PostalKnowledge };

/**
 * The one reading of the postal code's field: for the answer to a post and for the page after it. Null when the text is no postal code.
 */
export const findPlace = async (typed: string): Promise<FoundPlace | null> => {
  const checked = postalCodeSchema.safeParse({ postalCode: typed });
  if (!checked.success) return null;
  const { postalCode } = checked.data;
  return { postalCode, knowledge: await run(lookUpPostalCode)(postalCode) };
};
