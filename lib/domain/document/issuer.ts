/** What a certificate says about its holder. */
export type IssuerCertificate = {
  /** Organisation and common name of its subject. */
  names: readonly string[];
  /** The domains that it certifies. */
  domains: readonly string[];
  /** The holder signed it; no authority did. */
  selfSigned: boolean;
};

/** The five things that must be there before a document counts (docs/threats.md F2). */
export type IssuerFacts = {
  /** The institution's name, null when the operator gave none. */
  name: string | null;
  /** In force and fitting its key, or null. */
  certificate: IssuerCertificate | null;
  keySigns: boolean;
  baseUrl: string;
  registry: 'simulated' | 'external';
};

/** The five conditions of real documents, by what is missing (docs/threats.md F2). */
export const demonstrationReasons = [
  'noIssuerName',
  'noMatchingCertificate',
  'keyDoesNotSign',
  'addressNotItsOwn',
  'simulatedRegistry',
] as const;
export type DemonstrationReason = (typeof demonstrationReasons)[number];

/** Folds capitals, accents, punctuation and blanks, because they do not make another name. */
const nameKey = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();

const saysDemonstration = (name: string) => nameKey(name).includes('DEMO');

const isInstitution = ({ name }: IssuerFacts): boolean =>
  name !== null && nameKey(name) !== '' && !saysDemonstration(name);

const certificateMatches = ({ name, certificate }: IssuerFacts): boolean =>
  certificate !== null &&
  !certificate.selfSigned &&
  !certificate.names.some(saysDemonstration) &&
  certificate.names.some((known) => nameKey(known) === nameKey(name ?? '') && nameKey(known) !== '');

/** Whether a host is the domain or below it. Ignores a leading `*.` of the domain. */
const belongsTo = (host: string, domain: string) => {
  const own = domain.toLowerCase().replace(/^\*\./, '');
  return own.includes('.') && (host === own || host.endsWith(`.${own}`));
};

const hasOwnAddress = ({ baseUrl, certificate }: IssuerFacts): boolean => {
  if (!URL.canParse(baseUrl)) return false;
  const { protocol, hostname } = new URL(baseUrl);
  return protocol === 'https:' && (certificate?.domains ?? []).some((domain) => belongsTo(hostname, domain));
};

const holds: Record<DemonstrationReason, (facts: IssuerFacts) => boolean> = {
  noIssuerName: isInstitution,
  noMatchingCertificate: certificateMatches,
  keyDoesNotSign: ({ keySigns }) => keySigns,
  addressNotItsOwn: hasOwnAddress,
  simulatedRegistry: ({ registry }) => registry === 'external',
};

/**
 * Why this installation is a demonstration; empty when its documents count. Nothing else decides it: the watermark, series 00 and every
 * «DEMO» follow from this answer (docs/threats.md F2).
 */
export const reasonsForDemonstration = (facts: IssuerFacts): DemonstrationReason[] =>
  demonstrationReasons.filter((reason) => !holds[reason](facts));
