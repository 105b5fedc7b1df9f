import { createInterface } from 'node:readline/promises';
import { OtherVersionStore } from '#lib/adapters/store/upkeep/migrate.ts';
import { loadDemonstration } from '#lib/cli/demonstration/load-demonstration.ts';
import { settleFormerData } from '#lib/cli/former-data.ts';
import { formerDataWords } from '#lib/cli/former-data-words.ts';
import { operatorLanguage, type Sentence, sameInBoth } from '#lib/domain/operator/language.ts';
import { explain, OperatorError } from '#lib/domain/operator/operator-error.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import type { Environment } from '#lib/server/settings/issuer.ts';

const language = operatorLanguage(process.env, process.argv);
const words = formerDataWords[language];

const askAtTerminal = async (question: string): Promise<string> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
};

/** Handles earlier data first, because opening the installation writes into its folder. */
const settle = (): Promise<boolean> =>
  settleFormerData(readEnvironment(process.env), {
    afresh: process.argv.includes('--afresh'),
    ask: process.stdin.isTTY && process.stdout.isTTY ? askAtTerminal : null,
    print: (line) => console.error(line),
    words,
    today: new Date().toISOString().slice(0, 10),
  });

/** The addresses of the service, and what a demonstration is. */
const welcome = ({ baseUrl, demonstration, smtpUrl }: Environment): Sentence[] => {
  const address = sameInBoth(`\n  Ventanilla NSS: ${baseUrl}`);
  if (!demonstration) return [address];
  return [
    address,
    {
      es: '  Es una demostración: personas ficticias, sin valor oficial.',
      en: '  This is a demonstration: fictional people, no official value.',
    },
    {
      es: '  Qué falta para emitir documentos con valor: npm run admin -- doctor',
      en: '  What is missing for documents that count: npm run admin -- doctor',
    },
    {
      es: `  Personas para probar: ${baseUrl}/es/prueba`,
      en: `  People to try:  ${baseUrl}/en/prueba`,
    },
    ...(smtpUrl
      ? []
      : [
          {
            es: `  Sus correos:          ${baseUrl}/es/buzon`,
            en: `  Their mail:     ${baseUrl}/en/buzon`,
          },
        ]),
    { es: '  Para detenerla: Ctrl+C.\n', en: '  Stop with Ctrl+C.\n' },
  ];
};

/** Runs before the server starts: checks the settings, migrates the store, and loads people and postal codes of a demonstration. */
const prepare = async (): Promise<void> => {
  if (!(await settle())) {
    process.exitCode = 1;
    return;
  }
  const { store, environment } = await getDeps();
  if (environment.demonstration) await loadDemonstration(store);
  await store.close();
  for (const line of welcome(environment)) console.log(line[language]);
};

/** The text of an error. A bug keeps its stack, because the operator cannot correct it alone. */
const textOf = (error: unknown): unknown => {
  if (error instanceof OtherVersionStore) return words.database;
  return error instanceof OperatorError ? explain(error, language) : error;
};

prepare().catch((error: unknown) => {
  console.error(textOf(error));
  process.exit(1);
});
