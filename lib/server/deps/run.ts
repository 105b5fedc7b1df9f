import { type Deps, getDeps } from '#lib/server/deps/deps.ts';

/** Joins a use case with the dependencies of this process: `await run(assignNumber)(requestId)`. */
export const run =
  <Given extends unknown[], Answer>(useCase: (deps: Deps) => (...given: Given) => Answer) =>
  async (...given: Given): Promise<Awaited<Answer>> =>
    await useCase(await getDeps())(...given);
