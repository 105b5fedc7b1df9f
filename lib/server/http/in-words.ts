import { unstable_rethrow } from 'next/navigation';
import { errorFields } from '#lib/domain/basics/error-fields.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { refusalAnswer } from '#lib/server/http/refusal-page.ts';

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>;

/** A route that answers 503 in words when it fails, as when the store is away, because Next answers an empty 500. The log gets the failure. */
export const inWords =
  <Rest extends unknown[]>(where: string, handle: Handler<Rest>): Handler<Rest> =>
  async (request, ...rest) => {
    try {
      return await handle(request, ...rest);
    } catch (error) {
      unstable_rethrow(error);
      (await getDeps()).log.event('page.failed', { where, ...errorFields(error) });
      return refusalAnswer('failed', request);
    }
  };
