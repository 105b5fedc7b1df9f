import { loadDemonstration } from '#lib/cli/demonstration/load-demonstration.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { ConfigurationError } from '#lib/server/settings/env.ts';

/** Before the server starts: settings checked, store migrated, the demonstration's people and postal codes in place. */
const prepare = async (): Promise<void> => {
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

prepare().catch((error: unknown) => {
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
});
