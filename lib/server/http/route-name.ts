import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/mini';

const route = z.object({ page: z.string(), regex: z.string() });
const manifest = z.object({ staticRoutes: z.array(route), dynamicRoutes: z.array(route) });

type Route = { page: string; pattern: RegExp };

const readRoutes = (folder: string): Route[] => {
  try {
    const text = readFileSync(join(folder, 'routes-manifest.json'), 'utf8');
    const { staticRoutes, dynamicRoutes } = manifest.parse(JSON.parse(text));
    return [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({
      page,
      pattern: new RegExp(regex),
    }));
  } catch {
    // While developing there is no whole list.
    return [];
  }
};

/**
 * Names the page of an address as the tree of pages has it: `/[locale]/tramite/confirmar/[token]`. What is no page is `other`, and files are
 * `files`, so that nobody can make new names, and no name holds a token. `folder`: of the build.
 */
export const routeNames = (folder: string): ((url: string) => string) => {
  const routes = readRoutes(folder);
  return (url) => {
    const [path = ''] = url.split('?');
    if (path.startsWith('/_next/')) return 'files';
    return routes.find(({ pattern }) => pattern.test(path))?.page ?? 'other';
  };
};
