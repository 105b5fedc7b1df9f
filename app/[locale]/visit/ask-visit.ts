import { z } from 'zod/mini';

const reportSchema = z.object({ remaining: z.number(), canGoOn: z.boolean(), pageVersion: z.string() });

/** What the server says about this browser's visit (app/api/visita). `remaining`: milliseconds. */
export type VisitAnswer = z.infer<typeof reportSchema>;

const longestWait = 10_000;

/** Asks the server: GET reads, POST prolongs, DELETE removes an ended visit. Null when it did not answer within ten seconds. */
export const askVisit = async (method: 'GET' | 'POST' | 'DELETE'): Promise<VisitAnswer | null> => {
  try {
    const signal = AbortSignal.timeout(longestWait);
    const answer = await fetch('/api/visita', { method, cache: 'no-store', signal });
    return reportSchema.parse(await answer.json());
  } catch {
    return null;
  }
};
