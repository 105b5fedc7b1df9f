import { createInterface } from 'node:readline/promises';
import { OtherVersionStore } from '#lib/adapters/store/upkeep/migrate.ts';
import { loadDemonstration } from '#lib/cli/demonstration/load-demonstration.ts';
import { settleFormerData } from '#lib/cli/former-data.ts';
import { formerDataWords, operatorLocale } from '#lib/cli/former-data-words.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { ConfigurationError, readEnvironment } from '#lib/server/settings/env.ts';

const words = formerDataWords[operatorLocale(process.env)];

const askAtTerminal = async (question: string): Promise<string> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
};

/** Earlier data come first, because opening the installation writes into its folder. */
const settle = (): Promise<boolean> =>
  settleFormerData(readEnvironment(process.env), {
    afresh: process.argv.includes('--afresh'),
    ask: process.stdin.isTTY && process.stdout.isTTY ? askAtTerminal : null,
    print: (line) => console.error(line),
    words,
    today: new Date().toISOString().slice(0, 10),
  });

/** Before the server starts: settings checked, store migrated, the demonstration's people and postal codes in place. */
const prepare = async (): Promise<void> => {
  if (!(await settle())) {
    process.exitCode = 1;
    return;
  }
  const { store, environment } = await getDeps();
  const { baseUrl, demonstration, smtpUrl } = environment;
  if (demonstration) await loadDemonstration(store);
  await store.close();
  console.log(`\n  Ventanilla NSS: ${baseUrl}`);
  if (!demonstration) return;
  console.log('  This is a demonstration: fictional people, no official value.');
  console.log('  What is missing for documents that count: npm run admin -- doctor');
  console.log(`  People to try:  ${baseUrl}/es/prueba`);
  if (!smtpUrl) console.log(`  Their mail:     ${baseUrl}/es/buzon`);
  console.log('  Stop with Ctrl+C.\n');
};

const textOf = (error: unknown): unknown => {
  if (!(error instanceof ConfigurationError)) return error;
  return error.cause instanceof OtherVersionStore ? words.database : error.message;
};

prepare().catch((error: unknown) => {
  console.error(textOf(error));
  process.exit(1);
});
