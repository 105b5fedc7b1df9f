import type { IdentitySettings } from '#lib/adapters/identity/openid.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';

export type { IdentitySettings };

type Variables = Record<string, string | undefined>;

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);

const isIssuer = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username, password } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return isSafe && search === '' && hash === '' && username === '' && password === '';
};

/** The variables that are read here. */
export const identityVariables = [
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_CURP_CLAIM',
  'OIDC_NAME',
  'OIDC_SCOPE',
  'OIDC_HOSTS',
] as const;

const read = (variables: Variables) => {
  const of = (name: (typeof identityVariables)[number], fallback = '') => variables[name]?.trim() || fallback;
  return {
    issuer: of('OIDC_ISSUER'),
    clientId: of('OIDC_CLIENT_ID'),
    clientSecret: of('OIDC_CLIENT_SECRET') || null,
    curpClaim: of('OIDC_CURP_CLAIM', 'curp'),
    name: of('OIDC_NAME', 'Llave MX'),
    scope: of('OIDC_SCOPE', 'openid'),
    hosts: of('OIDC_HOSTS')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  };
};

const together: Sentence = {
  es: 'OIDC_ISSUER y OIDC_CLIENT_ID solo sirven juntos',
  en: 'OIDC_ISSUER and OIDC_CLIENT_ID only work together',
};
const noIssuer: Sentence = {
  es: 'OIDC_ISSUER debe ser una dirección que empiece con https:// (http:// solo en esta máquina), sin ? ni #',
  en: 'OIDC_ISSUER must be an address that begins with https:// (http:// only on this machine), without ? or #',
};
const noOpenId: Sentence = {
  es: 'OIDC_SCOPE debe incluir openid',
  en: 'OIDC_SCOPE must contain openid',
};
const noHosts: Sentence = {
  es: 'OIDC_HOSTS debe llevar nombres de servidores separados por espacios, sin https://',
  en: 'OIDC_HOSTS must be names of hosts with a space between them, without https://',
};
const noProvider: Sentence = {
  es: 'LOCATE_POLICY=step_up necesita un proveedor de identidad: pon OIDC_ISSUER y OIDC_CLIENT_ID',
  en: 'LOCATE_POLICY=step_up needs a provider of identity: set OIDC_ISSUER and OIDC_CLIENT_ID',
};

const mistakesIn = ({ issuer, clientId, scope, hosts }: IdentitySettings): Sentence[] => [
  ...(issuer === '' || clientId === '' ? [together] : []),
  ...(issuer !== '' && !isIssuer(issuer) ? [noIssuer] : []),
  ...(scope.split(/\s+/).includes('openid') ? [] : [noOpenId]),
  ...(hosts.every((host) => /^[a-z0-9.-]+(:\d+)?$/.test(host)) ? [] : [noHosts]),
];

/** The provider of identity, null when none is set, and one sentence per mistake. */
export const parseIdentitySettings = (
  variables: Variables,
): { identity: IdentitySettings | null; mistakes: Sentence[] } => {
  const isGiven = identityVariables.some((name) => variables[name]?.trim());
  if (!isGiven)
    return {
      identity: null,
      mistakes: variables.LOCATE_POLICY?.trim() === 'step_up' ? [noProvider] : [],
    };
  const identity = read(variables);
  return { identity, mistakes: mistakesIn(identity) };
};
