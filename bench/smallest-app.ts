import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '#bench/processes.ts';
import { nextBinary, projectRoot } from '#bench/project.ts';

/** The least that the App Router can be: a page with one form and an empty server action, and a page without a form. */
const files: Record<string, string> = {
  'package.json': '{ "name": "smallest", "private": true, "type": "module" }\n',
  // The packages are linked from outside, so the root must hold both.
  'next.config.mjs': "export default { poweredByHeader: false, turbopack: { root: '/' } };\n",
  'app/layout.jsx':
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }\n',
  'app/form/page.jsx': `export const dynamic = 'force-dynamic';
async function send() { 'use server'; }
export default function Page() {
  return <form action={send}><label>Name <input name="name" /></label><button>Send</button></form>;
}
`,
  'app/plain/page.jsx': `export const dynamic = 'force-dynamic';
export default function Page() { return <p>Hello</p>; }
`,
};

/** Writes and builds it; answers its folder. */
export const buildSmallestApp = async (folder: string): Promise<string> => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  await run(folder, [nextBinary, 'build']);
  return folder;
};
