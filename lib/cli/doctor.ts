import type { Command } from '#lib/cli/command.ts';
import { bad, type Finding, good } from '#lib/cli/finding.ts';
import { checkRealIssue } from '#lib/cli/real-issue.ts';
import { entityCodes, entityNames } from '#lib/domain/basics/entities.ts';
import type { Serie } from '#lib/domain/number/series.ts';
import { createDeps, type Deps } from '#lib/server/deps/deps.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';

const count = new Intl.NumberFormat('es-MX');

/** The sample of the demonstration has 10, the national catalogue 32,009 (docs/rules.md §4.1). */
const FEW_POSTAL_CODES = 100;

const checkPostalCodes = async ({ store, demonstration }: Deps): Promise<Finding> => {
  const codes = await store.postalCodes.count();
  const text = `Códigos postales: ${count.format(codes)}.`;
  if (codes >= FEW_POSTAL_CODES || (demonstration && codes > 0)) return good(text);
  return bad(`${text} Carga el catálogo: npm run admin -- import-postal-codes CPdescarga.txt`);
};

const entitiesWithout = (series: Serie[]): string[] => {
  const served = new Set(series.filter(({ active }) => active).map(({ entity }) => entity));
  return entityCodes.filter((code) => code !== 'NE' && !served.has(code)).map((code) => entityNames[code]);
};

const checkSeries = async ({ store, demonstration }: Deps): Promise<Finding> => {
  const series = await store.series.list();
  const without = entitiesWithout(series);
  if (without.length > 0) return bad(`Ninguna serie para: ${without.join(', ')}.`);
  const own = series.every(({ origin }) => origin === 'institution');
  if (own) return good(`Series: ${series.length}, de la institución.`);
  const text = `Series: ${series.length}, no todas de la institución (import-series las sustituye).`;
  return demonstration ? good(text) : bad(text);
};

const checkMail = async ({ mailer, environment }: Deps): Promise<Finding> => {
  const where = environment.smtpUrl ? 'El servidor de correo' : 'El buzón local';
  return (await mailer.check()) ? good(`${where} responde.`) : bad(`${where} no responde.`);
};

const checkStore = async ({ store, environment }: Deps): Promise<Finding> => {
  const where = environment.databaseUrl ? 'PostgreSQL' : 'SQLite';
  return (await store.check())
    ? good(`${where} responde y sus tablas están al día.`)
    : bad(`${where} no responde.`);
};

const checkSigner = ({ signer }: Deps): Finding =>
  signer.sign('doctor') === '' ? bad('La clave de firma no firma.') : good('La clave de firma firma.');

/** Only where one is configured; what its answer lacks is in the log. */
const checkIdentityProvider = async ({ identityProvider }: Deps): Promise<Finding[]> => {
  if (!identityProvider) return [];
  const { name } = identityProvider;
  return (await identityProvider.begin()).ok
    ? [good(`${name} responde como proveedor de identidad.`)]
    : [bad(`${name} no responde como proveedor de identidad: revisa OIDC_ISSUER y OIDC_HOSTS.`)];
};

const examine = async (deps: Deps): Promise<Finding[]> => [
  good(deps.demonstration ? 'Modo: demostración, sin valor oficial.' : 'Modo: institución.'),
  await checkStore(deps),
  await checkMail(deps),
  checkSigner(deps),
  ...(await checkIdentityProvider(deps)),
  await checkPostalCodes(deps),
  await checkSeries(deps),
  ...(await checkRealIssue(deps)),
];

const signs: Record<Finding['tone'], string> = { good: '✓', bad: '✗', note: '·' };

export const doctorCommand: Command = {
  name: 'doctor',
  parameters: '',
  summary: 'Revisa los ajustes y lo que el servicio necesita.',
  help: 'Lee las mismas variables que el servidor y prueba base de datos, correo, firma y catálogos. Dice qué falta para emitir documentos con valor. Termina con 1 si algo falta.',
  operands: 0,
  run: async (_, { print, complain }, variables) => {
    const deps = await createDeps(readEnvironment(variables));
    try {
      const findings = await examine(deps);
      for (const { tone, text } of findings) (tone === 'bad' ? complain : print)(`${signs[tone]} ${text}`);
      return findings.some(({ tone }) => tone === 'bad') ? 1 : 0;
    } finally {
      deps.mailer.close();
      await deps.store.close();
    }
  },
};
