import { readdirSync } from 'node:fs';

/** Files in which Next answers requests. */
const answering = /(?:^|\/)(?:page\.tsx|route\.ts|global-not-found\.tsx)$/;

/** Every route of the application as the file tree has it: '/[locale]/tramite', '/api/health', '/_not-found'. */
export const routesOfTree = (): string[] =>
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((path) => answering.test(path))
    .map(
      (path) =>
        `/${path.replace(/\/?(?:page\.tsx|route\.ts)$/, '').replace('global-not-found.tsx', '_not-found')}`,
    )
    .sort();

const samples: Record<string, string> = { locale: 'es', token: 'x'.repeat(43), tema: 'numero' };

/** An address of a route; what is not known gets a text that nothing is called. */
export const sampleOf = (route: string): string =>
  route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => samples[name] ?? 'nada') || '/';

/** Whether a route shows something of a case. */
export const isOfCase = (route: string): boolean =>
  /\/tramite(?:\/|$)|^\/documentos|^\/api\/visita/.test(route);
