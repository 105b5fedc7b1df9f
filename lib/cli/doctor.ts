import type { Command } from '#lib/cli/command.ts';
import { checkBackups } from '#lib/cli/doctor-backups.ts';
import { checkMail } from '#lib/cli/doctor-mail.ts';
import { bad, type Finding, good, joined, note } from '#lib/cli/finding.ts';
import { checkRealIssue } from '#lib/cli/real-issue.ts';
import { countText } from '#lib/cli/speaker.ts';
import { entityCodes, entityNames } from '#lib/domain/basics/entities.ts';
import type { Serie } from '#lib/domain/number/series.ts';
import { sameInBoth } from '#lib/domain/operator/language.ts';
import { createDeps, type Deps } from '#lib/server/deps/deps.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';

/** The sample of the demonstration has 10, the national catalogue 32,009 (docs/rules.md §4.1). */
const FEW_POSTAL_CODES = 100;

const checkPostalCodes = async ({ store, demonstration }: Deps): Promise<Finding> => {
  const codes = await store.postalCodes.count();
  const text = { es: `Códigos postales: ${countText(codes)}.`, en: `Postal codes: ${countText(codes)}.` };
  if (codes >= FEW_POSTAL_CODES || (demonstration && codes > 0)) return good(text);
  const command = 'npm run admin -- import-postal-codes CPdescarga.txt';
  return bad(joined(text, { es: `Carga el catálogo: ${command}`, en: `Load the catalog: ${command}` }));
};

const entitiesWithout = (series: Serie[]): string[] => {
  const served = new Set(series.filter(({ active }) => active).map(({ entity }) => entity));
  return entityCodes.filter((code) => code !== 'NE' && !served.has(code)).map((code) => entityNames[code]);
};

const checkSeries = async ({ store, demonstration }: Deps): Promise<Finding> => {
  const series = await store.series.list();
  const without = entitiesWithout(series).join(', ');
  if (without !== '') return bad({ es: `Ninguna serie para: ${without}.`, en: `No series for: ${without}.` });
  const own = series.every(({ origin }) => origin === 'institution');
  if (own)
    return good({
      es: `Series: ${series.length}, de la institución.`,
      en: `Series: ${series.length}, of the institution.`,
    });
  return (demonstration ? good : bad)({
    es: `Series: ${series.length}, no todas de la institución (import-series las sustituye).`,
    en: `Series: ${series.length}, not all of the institution (import-series replaces them).`,
  });
};

const checkContradictions = async ({ store }: Deps): Promise<Finding[]> => {
  const count = (await store.contradictions.list()).length;
  if (count === 0) return [];
  return [
    bad({
      es: `Datos de importaciones que se contradicen: ${countText(count)} (contradictions los lista).`,
      en: `Imported claims that contradict each other: ${countText(count)} (contradictions lists them).`,
    }),
  ];
};

const checkStore = async ({ store, environment }: Deps): Promise<Finding> => {
  const where = sameInBoth(environment.databaseUrl ? 'PostgreSQL' : 'SQLite');
  return (await store.check())
    ? good(
        joined(where, {
          es: 'responde y sus tablas están al día.',
          en: 'answers and its tables are up to date.',
        }),
      )
    : bad(joined(where, { es: 'no responde.', en: 'does not answer.' }));
};

/** Without a contact people who meet a failure here have nobody to tell. */
const checkContact = ({ demonstration, environment }: Deps): Finding => {
  if (environment.operator.contact !== null)
    return good({
      es: 'La ayuda de este sitio tiene teléfono o correo.',
      en: 'The help for this site has a telephone or an email address.',
    });
  return (demonstration ? note : bad)({
    es: 'Nadie contesta sobre este sitio: pon HELP_PHONE o HELP_EMAIL.',
    en: 'Nobody answers about this site: set HELP_PHONE or HELP_EMAIL.',
  });
};

const checkSigner = ({ signer }: Deps): Finding =>
  signer.sign('doctor') === ''
    ? bad({ es: 'La clave de firma no firma.', en: 'The signing key does not sign.' })
    : good({ es: 'La clave de firma firma.', en: 'The signing key signs.' });

/** Asks the identity provider, if one is configured. The log says what is missing in its answer. */
const checkIdentityProvider = async ({ identityProvider }: Deps): Promise<Finding[]> => {
  if (!identityProvider) return [];
  const { name } = identityProvider;
  if ((await identityProvider.begin()).ok)
    return [
      good({
        es: `${name} responde como proveedor de identidad.`,
        en: `${name} answers as identity provider.`,
      }),
    ];
  return [
    bad({
      es: `${name} no responde como proveedor de identidad: revisa OIDC_ISSUER y OIDC_HOSTS.`,
      en: `${name} does not answer as identity provider: check OIDC_ISSUER and OIDC_HOSTS.`,
    }),
  ];
};

const modeOf = ({ demonstration }: Deps): Finding =>
  good(
    demonstration
      ? { es: 'Modo: demostración, sin valor oficial.', en: 'Mode: demonstration, no official value.' }
      : { es: 'Modo: institución.', en: 'Mode: institution.' },
  );

const examine = async (deps: Deps): Promise<Finding[]> => [
  modeOf(deps),
  await checkStore(deps),
  ...(await checkMail(deps)),
  checkSigner(deps),
  checkContact(deps),
  ...(await checkIdentityProvider(deps)),
  await checkPostalCodes(deps),
  await checkSeries(deps),
  ...(await checkContradictions(deps)),
  ...checkBackups(deps.environment, deps.demonstration, deps.clock.now()),
  ...(await checkRealIssue(deps)),
];

const signs: Record<Finding['tone'], string> = { good: '✓', bad: '✗', note: '·' };

export const doctorCommand: Command = {
  name: 'doctor',
  parameters: { es: '', en: '' },
  summary: {
    es: 'Revisa los ajustes y lo que el servicio necesita.',
    en: 'Checks the settings and what the service needs.',
  },
  help: {
    es: 'Lee las mismas variables que el servidor y prueba base de datos, correo, firma y catálogos. Dice qué falta para emitir documentos con valor. Termina con 1 si algo falta.',
    en: 'Reads the same variables as the server and tries database, mail, signature and catalogs. Says what is missing for documents that count. Ends with 1 if something is missing.',
  },
  operands: 0,
  run: async (_, { print, complain }, variables) => {
    const deps = await createDeps(readEnvironment(variables));
    try {
      const findings = await examine(deps);
      for (const { tone, text } of findings)
        (tone === 'bad' ? complain : print)(joined(sameInBoth(signs[tone]), text));
      return findings.some(({ tone }) => tone === 'bad') ? 1 : 0;
    } finally {
      deps.mailer.close();
      await deps.store.close();
    }
  },
};
