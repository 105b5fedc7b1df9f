import { statSync } from 'node:fs';
import { bad, type Finding, good, note } from '#lib/cli/finding.ts';
import { formatMoment } from '#lib/domain/basics/mexico-city-time.ts';
import type { DemonstrationReason } from '#lib/domain/document/issuer.ts';
import type { Deps } from '#lib/server/deps/deps.ts';
import { type MailDomain, probeTls, readMailDomain, type TlsState } from '#lib/server/operation/probes.ts';

const missing: Record<DemonstrationReason, string> = {
  noIssuerName: 'ISSUER_NAME con el nombre de la institución',
  noMatchingCertificate:
    'un certificado a nombre de ISSUER_NAME, dado por una autoridad (no por uno mismo): new-signing-key hace la solicitud',
  keyDoesNotSign:
    'la clave de ese certificado: ISSUER_CERTIFICATE_FILE con ISSUER_KEY_FILE, o ISSUER_PKCS12_FILE',
  addressNotItsOwn: 'BASE_URL con https en un dominio que el certificado nombre',
  simulatedRegistry: 'REGISTRY_URL con el registro de población',
};

/** What stands between this installation and documents that count; bad news only for who is on the way there. */
export const checkIssuer = ({ environment }: Deps): Finding[] => {
  if (!environment.demonstration) return [good('Emite documentos con valor: está todo lo que hace falta.')];
  const tell = environment.issuer.name === null ? note : bad;
  return environment.reasons.map((reason) =>
    tell(`Para emitir documentos con valor falta ${missing[reason]}.`),
  );
};

const day = 86_400_000;
const soon = 30 * day;

const until = (end: number, now: number): string =>
  `hasta ${new Date(end).toISOString().slice(0, 10)} (${Math.floor((end - now) / day)} días)`;

/** Subject and end of the certificate that signs. */
export const checkCertificate = ({ signer, clock }: Pick<Deps, 'signer' | 'clock'>): Finding => {
  const text = `Certificado de firma: ${signer.subject}, ${until(signer.notAfter, clock.now())}.`;
  return signer.notAfter - clock.now() > soon ? good(text) : bad(`${text} Renuévalo.`);
};

/** Read by others, a key file is no secret (docs/threats.md T23). */
export const checkKeyFile = ({ environment }: Deps): Finding[] => {
  const file = environment.issuer.keyFile ?? environment.issuer.pkcs12File;
  if (file === null) return [];
  return (statSync(file).mode & 0o077) === 0
    ? [good('La clave solo la puede leer su dueño.')]
    : [bad(`Otros usuarios de esta máquina pueden leer la clave: chmod 600 ${file}`)];
};

const recordText = (name: string, domain: string, found: boolean | null): Finding => {
  if (found === null) return note(`${name} de ${domain}: el DNS no respondió, no se pudo comprobar.`);
  return found
    ? good(`${name} de ${domain}: publicado.`)
    : bad(`${name} de ${domain}: no está publicado en el DNS.`);
};

export const describeMailDomain = (domain: string, { spf, dmarc }: MailDomain): Finding[] => [
  recordText('SPF', domain, spf),
  recordText('DMARC', domain, dmarc),
  note(
    `DKIM de ${domain}: envíate un correo y busca dkim=pass en sus encabezados; desde aquí no se puede comprobar.`,
  ),
];

/** Only who sends real mail needs a domain that others trust. */
const checkMailDomain = async ({ environment }: Deps): Promise<Finding[]> => {
  const domain = /@([^\s>]+)/.exec(environment.mailFrom)?.[1];
  if (!environment.smtpUrl || domain === undefined || domain.endsWith('.example')) return [];
  return describeMailDomain(domain, await readMailDomain(domain));
};

export const describeTls = (tls: TlsState, now: number): Finding => {
  if (tls.state === 'unreachable')
    return note('TLS: BASE_URL no respondió desde aquí, no se pudo comprobar.');
  if (tls.state === 'untrusted')
    return bad(`TLS: un navegador avisaría de peligro en BASE_URL (${tls.reason}).`);
  const text = `TLS: BASE_URL tiene certificado ${until(tls.until, now)}.`;
  return tls.until - now > 7 * day ? good(text) : bad(`${text} Renuévalo.`);
};

const checkTls = async ({ environment, clock }: Deps): Promise<Finding[]> =>
  environment.baseUrl.startsWith('https:')
    ? [describeTls(await probeTls(environment.baseUrl), clock.now())]
    : [];

/** Nothing here can be newer than now. */
export const checkClock = ({ clock }: Pick<Deps, 'clock'>): Finding => {
  const text = `Reloj: ${formatMoment(clock.now(), 'es')}, hora de la Ciudad de México.`;
  return clock.now() < statSync('package.json').mtimeMs - day
    ? bad(`${text} Está atrasado: este programa se instaló después.`)
    : good(text);
};

const checkBackup = ({ environment }: Deps): Finding => {
  const what = environment.databaseUrl ? 'la base de PostgreSQL y DATA_DIR' : 'DATA_DIR';
  return note(`Respaldos: este programa no los hace. Respalda ${what} cada día y prueba restaurarlos.`);
};

/** The limits that are not those of the program, and whether people behind the proxy are told apart. */
export const checkLimits = ({ environment }: Pick<Deps, 'environment'>): Finding[] => {
  const own = [...environment.given].filter((name) => name.startsWith('LIMIT_'));
  const limits = note(`Límites de uso: ${own.length === 0 ? 'los de fábrica' : own.join(', ')}.`);
  const behindProxy = environment.baseUrl.startsWith('https:');
  return behindProxy && environment.trustedProxies === 0
    ? [
        limits,
        bad('TRUSTED_PROXIES es 0: detrás de un proxy https todas las personas contarían como una sola red.'),
      ]
    : [limits];
};

const laws = {
  sujeto_obligado: 'ley de los sujetos obligados',
  particular: 'ley de los particulares',
} as const;

/** What the privacy notice says of this installation, and the times that are not those of the program. */
export const checkPrivacy = ({ environment, notice }: Pick<Deps, 'environment' | 'notice'>): Finding[] => {
  const { regime, contact } = environment.privacy;
  const own = [...environment.given].filter((name) => name.startsWith('RETENTION_'));
  const law = regime === null ? 'explica las dos leyes (PRIVACY_REGIME dice cuál)' : laws[regime];
  const rights = contact === null ? ' Sin ISSUER_PRIVACY_CONTACT para los derechos ARCO.' : '';
  return [
    note(`Aviso de privacidad ${notice.version}, huella ${notice.hash.slice(0, 12)}: ${law}.${rights}`),
    note(`Plazos de conservación: ${own.length === 0 ? 'los de fábrica' : own.join(', ')}.`),
  ];
};

/** What real issue needs beyond the five conditions. In a demonstration that nobody configured, only what it has. */
export const checkRealIssue = async (deps: Deps): Promise<Finding[]> => [
  ...checkIssuer(deps),
  checkCertificate(deps),
  ...checkKeyFile(deps),
  ...(await checkMailDomain(deps)),
  ...(await checkTls(deps)),
  checkClock(deps),
  checkBackup(deps),
  ...checkPrivacy(deps),
  ...checkLimits(deps),
];
