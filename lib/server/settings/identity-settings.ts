import type { IdentitySettings } from '#lib/adapters/identity/openid.ts';

export type { IdentitySettings };

type Variables = Record<string, string | undefined>;

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);

const isIssuer = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return isSafe && search === '' && hash === '' && username === '';
};

const names = [
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_CURP_CLAIM',
  'OIDC_NAME',
  'OIDC_SCOPE',
  'OIDC_HOSTS',
] as const;

const read = (variables: Variables) => {
  const of = (name: (typeof names)[number], fallback = '') => variables[name]?.trim() || fallback;
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

const mistakesIn = ({ issuer, clientId, scope, hosts }: IdentitySettings): string[] => [
  ...(issuer === '' || clientId === '' ? ['OIDC_ISSUER and OIDC_CLIENT_ID only work together'] : []),
  ...(issuer !== '' && !isIssuer(issuer)
    ? [
        'OIDC_ISSUER must be an address that begins with https:// (http:// only on this machine), without ? or #',
      ]
    : []),
  ...(scope.split(/\s+/).includes('openid') ? [] : ['OIDC_SCOPE must contain openid']),
  ...(hosts.every((host) => /^[a-z0-9.-]+(:\d+)?$/.test(host))
    ? []
    : ['OIDC_HOSTS must be names of hosts with a space between them, without https://']),
];

/** The provider, null when nothing was given; one sentence per mistake. */
export const parseIdentitySettings = (
  variables: Variables,
): { identity: IdentitySettings | null; mistakes: string[] } => {
  const isGiven = names.some((name) => variables[name]?.trim());
  if (!isGiven)
    return {
      identity: null,
      mistakes:
        variables.LOCATE_POLICY?.trim() === 'step_up'
          ? ['LOCATE_POLICY=step_up needs a provider of identity: set OIDC_ISSUER and OIDC_CLIENT_ID']
          : [],
    };
  const identity = read(variables);
  return { identity, mistakes: mistakesIn(identity) };
};
