import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/mini';

const manifestSchema = z.object({ node: z.record(z.string(), z.unknown()) });
/** Where the build lists the actions that it has, by their ids. */
const manifestFile = ['.next', 'server', 'server-reference-manifest.json'] as const;

let known: ReadonlySet<string> | null = null;

const readKnown = (): ReadonlySet<string> => {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), ...manifestFile), 'utf8')),
  );
  return new Set(Object.keys(manifest.node));
};

/** `{"id":"60…","bound":"$@1"}`: how React names the action of a form that has a state. */
const idIn = (text: FormDataEntryValue): string[] => {
  const [, id] = typeof text === 'string' ? (/^\{"id":"([^"]*)"/.exec(text) ?? []) : [];
  return id === undefined ? [] : [id];
};

/** The ids of the actions that a form posts without JavaScript. */
export const actionsOf = (data: FormData): string[] =>
  [...data].flatMap(([name, value]) => {
    const [, id] = /^\$ACTION_ID_(.+)$/.exec(name) ?? [];
    if (id !== undefined) return [id];
    return /^\$ACTION_[^_]+:0$/.test(name) ? idIn(value) : [];
  });

/** Whether a form was drawn by another build of this program, which had an action that this one does not have. */
export const isOfAnotherBuild = (data: FormData): boolean => {
  known ??= readKnown();
  return actionsOf(data).some((id) => !known?.has(id));
};
