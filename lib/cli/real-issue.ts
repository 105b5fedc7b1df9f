import { statSync } from 'node:fs';
import { type MailDomain, readMailDomain } from '#lib/adapters/network/mail-domain.ts';
import { probeTls, type TlsState } from '#lib/adapters/network/tls-probe.ts';
import { bad, type Finding, good, joined, note } from '#lib/cli/finding.ts';
import { publicMoment } from '#lib/domain/basics/moment-text.ts';
import { counted } from '#lib/domain/basics/plural.ts';
import type { DemonstrationReason } from '#lib/domain/document/issuer.ts';
import { inEachLanguage, type Sentence } from '#lib/domain/operator/language.ts';
import type { Deps } from '#lib/server/deps/deps.ts';
import type { PrivacyRegime } from '#lib/server/settings/privacy-settings.ts';

const missing: Record<DemonstrationReason, Sentence> = {
  noIssuerName: {
    es: 'ISSUER_NAME con el nombre de la institución',
    en: 'ISSUER_NAME with the name of the institution',
  },
  noMatchingCertificate: {
    es: 'un certificado a nombre de ISSUER_NAME, dado por una autoridad (no por uno mismo): new-signing-key hace la solicitud',
    en: 'a certificate in the name of ISSUER_NAME, given by an authority (not by oneself): new-signing-key makes the request',
  },
  keyDoesNotSign: {
    es: 'la clave de ese certificado: ISSUER_CERTIFICATE_FILE con ISSUER_KEY_FILE, o ISSUER_PKCS12_FILE',
    en: 'the key of that certificate: ISSUER_CERTIFICATE_FILE with ISSUER_KEY_FILE, or ISSUER_PKCS12_FILE',
  },
  addressNotItsOwn: {
    es: 'BASE_URL con https en un dominio que el certificado nombre',
    en: 'BASE_URL with https in a domain that the certificate names',
  },
  simulatedRegistry: {
    es: 'REGISTRY_URL con el registro de población',
    en: 'REGISTRY_URL with the population registry',
  },
};

/** What this installation lacks to issue documents that count (docs/threats.md F2). It is `bad` only when the operator named an institution. */
export const checkIssuer = ({ environment }: Deps): Finding[] => {
  if (!environment.demonstration)
    return [
      good({
        es: 'Emite documentos con valor: está todo lo que hace falta.',
        en: 'Issues documents that count: everything needed is there.',
      }),
    ];
  const finding = environment.issuer.name === null ? note : bad;
  return environment.reasons.map((reason) =>
    finding({
      es: `Para emitir documentos con valor falta ${missing[reason].es}.`,
      en: `Documents that count need ${missing[reason].en}.`,
    }),
  );
};

const day = 86_400_000;
const soon = 30 * day;

const until = (end: number, now: number): Sentence => {
  const [date, days] = [new Date(end).toISOString().slice(0, 10), Math.floor((end - now) / day)];
  return {
    es: `hasta ${date} (${counted('es', days, 'día', 'días')})`,
    en: `until ${date} (${counted('en', days, 'day', 'days')})`,
  };
};

const renew: Sentence = { es: 'Renuévalo.', en: 'Renew it.' };

/** Subject and end of the certificate that signs. */
export const checkCertificate = ({ signer, clock }: Pick<Deps, 'signer' | 'clock'>): Finding => {
  const end = until(signer.notAfter, clock.now());
  const text = {
    es: `Certificado de firma: ${signer.subject}, ${end.es}.`,
    en: `Signing certificate: ${signer.subject}, ${end.en}.`,
  };
  return signer.notAfter - clock.now() > soon ? good(text) : bad(joined(text, renew));
};

/** Reports a key file that other users can read (docs/threats.md T23). */
export const checkKeyFile = ({ environment }: Deps): Finding[] => {
  const file = environment.issuer.keyFile ?? environment.issuer.pkcs12File;
  if (file === null) return [];
  return (statSync(file).mode & 0o077) === 0
    ? [good({ es: 'La clave solo la puede leer su dueño.', en: 'Only its owner can read the key.' })]
    : [
        bad({
          es: `Otros usuarios de esta máquina pueden leer la clave: chmod 600 ${file}`,
          en: `Other users of this machine can read the key: chmod 600 ${file}`,
        }),
      ];
};

const recordText = (name: string, domain: string, found: boolean | null): Finding => {
  const record = { es: `${name} de ${domain}:`, en: `${name} of ${domain}:` };
  if (found === null)
    return note(
      joined(record, {
        es: 'el DNS no respondió, no se pudo comprobar.',
        en: 'the DNS did not answer, it could not be checked.',
      }),
    );
  return found
    ? good(joined(record, { es: 'publicado.', en: 'published.' }))
    : bad(joined(record, { es: 'no está publicado en el DNS.', en: 'is not published in the DNS.' }));
};

/** What `doctor` says about SPF and DMARC of a domain. */
export const describeMailDomain = (domain: string, { spf, dmarc }: MailDomain): Finding[] => [
  recordText('SPF', domain, spf),
  recordText('DMARC', domain, dmarc),
  note({
    es: `DKIM de ${domain}: envíate un correo y busca dkim=pass en sus encabezados; desde aquí no se puede comprobar.`,
    en: `DKIM of ${domain}: send yourself a mail and look for dkim=pass in its headers; it cannot be checked from here.`,
  }),
];

/** Checks the domain of the sender, if the installation sends real mail. */
const checkMailDomain = async ({ environment }: Deps): Promise<Finding[]> => {
  const domain = /@([^\s>@]+)>?$/.exec(environment.mailFrom)?.[1];
  if (!environment.smtpUrl || domain === undefined || domain.endsWith('.example')) return [];
  return describeMailDomain(domain, await readMailDomain(domain));
};

/** What `doctor` says about the certificate of the site. `now`: milliseconds since 1970. */
export const describeTls = (tls: TlsState, now: number): Finding => {
  if (tls.state === 'unreachable')
    return note({
      es: 'TLS: BASE_URL no respondió desde aquí, no se pudo comprobar.',
      en: 'TLS: BASE_URL did not answer from here, it could not be checked.',
    });
  if (tls.state === 'untrusted')
    return bad({
      es: `TLS: un navegador avisaría de peligro en BASE_URL (${tls.reason}).`,
      en: `TLS: a browser would warn of danger at BASE_URL (${tls.reason}).`,
    });
  const end = until(tls.until, now);
  const text = {
    es: `TLS: BASE_URL tiene certificado ${end.es}.`,
    en: `TLS: BASE_URL has a certificate ${end.en}.`,
  };
  return tls.until - now > 7 * day ? good(text) : bad(joined(text, renew));
};

const checkTls = async ({ environment, clock }: Deps): Promise<Finding[]> =>
  environment.baseUrl.startsWith('https:')
    ? [describeTls(await probeTls(environment.baseUrl), clock.now())]
    : [];

/** Reports a clock that is earlier than the files of this program. */
export const checkClock = ({ clock }: Pick<Deps, 'clock'>): Finding => {
  const now = inEachLanguage((language) => publicMoment(language, clock.now()));
  const text = {
    es: `Reloj: ${now.es}.`,
    en: `Clock: ${now.en}.`,
  };
  return clock.now() < statSync('package.json').mtimeMs - day
    ? bad(
        joined(text, {
          es: 'Está atrasado: este programa se instaló después.',
          en: 'It is behind: this program was installed later.',
        }),
      )
    : good(text);
};

const checkBackup = ({ environment }: Deps): Finding => {
  const what = environment.databaseUrl
    ? { es: 'la base de PostgreSQL y DATA_DIR', en: 'the PostgreSQL database and DATA_DIR' }
    : { es: 'DATA_DIR', en: 'DATA_DIR' };
  return note({
    es: `Respaldos: este programa no los hace. Respalda ${what.es} cada día, y RECORD_DIR en otro lugar, y prueba restaurarlos.`,
    en: `Backups: this program makes none. Back up ${what.en} every day, and RECORD_DIR at another place, and try to restore it.`,
  });
};

/** «Límites de uso: los de fábrica.», or the variables that change them. */
const changed = ({ es, en }: Sentence, names: readonly string[]): Sentence => ({
  es: `${es}: ${names.join(', ') || 'los de fábrica'}.`,
  en: `${en}: ${names.join(', ') || 'those of the program'}.`,
});

/** Lists the limits that the operator changed, and whether the service sees the addresses of people behind the proxy. */
export const checkLimits = ({ environment }: Pick<Deps, 'environment'>): Finding[] => {
  const own = [...environment.given].filter((name) => name.startsWith('LIMIT_'));
  const limits = note(changed({ es: 'Límites de uso', en: 'Limits of use' }, own));
  const behindProxy = environment.baseUrl.startsWith('https:');
  return behindProxy && environment.trustedProxies === 0
    ? [
        limits,
        bad({
          es: 'TRUSTED_PROXIES es 0: detrás de un proxy https todas las personas contarían como una sola red.',
          en: 'TRUSTED_PROXIES is 0: behind an https proxy all people would count as one single network.',
        }),
      ]
    : [limits];
};

const laws: Record<PrivacyRegime, Sentence> = {
  sujeto_obligado: { es: 'ley de los sujetos obligados', en: 'law for authorities' },
  particular: { es: 'ley de los particulares', en: 'law for private parties' },
};
const bothLaws: Sentence = {
  es: 'explica las dos leyes (PRIVACY_REGIME dice cuál)',
  en: 'explains both laws (PRIVACY_REGIME says which)',
};
const noContact: Sentence = {
  es: ' Sin ISSUER_PRIVACY_CONTACT para los derechos ARCO.',
  en: ' Without ISSUER_PRIVACY_CONTACT for ARCO rights.',
};
const nothing: Sentence = { es: '', en: '' };

/** Lists what the privacy notice says of this installation, and the periods that the operator changed. */
export const checkPrivacy = ({ environment, notice }: Pick<Deps, 'environment' | 'notice'>): Finding[] => {
  const { regime, contact } = environment.privacy;
  const own = [...environment.given].filter((name) => name.startsWith('RETENTION_'));
  const law = regime === null ? bothLaws : laws[regime];
  const rights = contact === null ? noContact : nothing;
  const hash = notice.hash.slice(0, 12);
  return [
    note({
      es: `Aviso de privacidad ${notice.version}, huella ${hash}: ${law.es}.${rights.es}`,
      en: `Privacy notice ${notice.version}, fingerprint ${hash}: ${law.en}.${rights.en}`,
    }),
    note(changed({ es: 'Plazos de conservación', en: 'Retention times' }, own)),
  ];
};

/** Checks everything that real documents need besides the five conditions of docs/threats.md F2. */
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
