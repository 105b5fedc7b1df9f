import { run } from '#lib/server/deps/run.ts';
import { watchVisit } from '#lib/server/visit/session.ts';
import { inspectLink } from '#lib/usecases/request/confirm-link.ts';

/** The request that this browser began or continues; null at the desk and in any other browser. */
export const beganHere = async (): Promise<string | null> => {
  const visit = await watchVisit();
  return visit && visit.desk === null ? visit.request.id : null;
};

/** Whether this browser began the request of a link. No program that checks mail has its cookie. */
export const isBegunHere = async (token: string): Promise<boolean> => {
  const [link, begun] = await Promise.all([run(inspectLink)(token), beganHere()]);
  return link.ok && link.value.requestId === begun;
};
