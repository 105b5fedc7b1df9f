import { z } from 'zod/mini';

const reportSchema = z.object({ remaining: z.number(), canGoOn: z.boolean(), mark: z.string() });

/** What the server says of this browser's visit (app/api/visita); null when it could not be asked. */
export type VisitAnswer = z.infer<typeof reportSchema>;

const longestWait = 10_000;

/** GET looks, POST prolongs, DELETE clears away what is over. */
export const askVisit = async (method: 'GET' | 'POST' | 'DELETE'): Promise<VisitAnswer | null> => {
  try {
    const signal = AbortSignal.timeout(longestWait);
    const answer = await fetch('/api/visita', { method, cache: 'no-store', signal });
    return reportSchema.parse(await answer.json());
  } catch {
    return null;
  }
};
