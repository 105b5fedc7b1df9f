import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultRetention } from '#lib/domain/privacy/retention.ts';
import { ConfigurationError, readEnvironment } from '#lib/server/settings/env.ts';
import { parseLimits } from '#lib/server/settings/limits.ts';

const mistakesOf = (variables: Record<string, string | undefined>): string[] => {
  try {
    readEnvironment(variables);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message.split('\n');
    throw error;
  }
};

const government = 'BASE_URL names a government host, and a demonstration must not run there';
const printed = 'is printed in the documents: write it with Latin letters, numbers and common signs';
const shortSecret = 'SECRET_KEY must have at least 32 characters';

const mustBeZone =
  'DESK_TIME_ZONE must be the name of a time zone of the IANA list, for example America/Los_Angeles';

describe('the settings', () => {
  test('are all optional for a demonstration', () => {
    expect(readEnvironment({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      webProcesses: 1,
      baseUrl: 'http://localhost:3000',
      dataDir: resolve('.data'),
      recordDir: resolve('.data-record'),
      databaseUrl: null,
      postgresProgramsDir: null,
      smtpUrl: null,
      mailFrom: 'Ventanilla NSS (demostración) <ventanilla@demostracion.example>',
      secretKey: null,
      operator: {
        name: 'Operador de demostración',
        privacyResponsible: 'el operador de esta demostración',
        contact: null,
      },
      registryUrl: null,
      identityPolicy: null,
      issuer: { name: null, certificateFile: null, keyFile: null, pkcs12File: null, keyPassphrase: null },
      given: new Set(),
      privacy: {
        regime: null,
        address: null,
        contact: null,
        legalBasis: null,
        retention: defaultRetention,
        securityContact: null,
      },
      locatePolicy: 'first_bind',
      identityProvider: null,
      canaries: new Set(),
      humanCheck: 'silent',
      repeatEmail: true,
      trustedProxies: 0,
      kiosk: false,
      deskTimeZone: 'America/Mexico_City',
      sessionIdleMinutes: 30,
      logLevel: 'info',
      metrics: null,
      limits: parseLimits({}, { mailStaysHere: true }).limits,
    });
  });

  test('are all read', () => {
    const taken = readEnvironment({
      PORT: '8080',
      HOST: '0.0.0.0',
      BASE_URL: 'https://nss.escuela.example/',
      DATA_DIR: '/var/lib/ventanilla',
      DATABASE_URL: 'postgres://user:word@db.example:5432/nss',
      SMTP_URL: 'smtps://user:word@mail.example:465',
      MAIL_FROM: 'Escuela <nss@escuela.example>',
      SECRET_KEY: 's'.repeat(32),
      ISSUER_NAME: 'Escuela',
      ISSUER_PRIVACY_RESPONSIBLE: 'la dirección',
      REGISTRY_URL: 'https://registro.example/personas',
      IDENTITY_POLICY: 'registry',
      LOCATE_POLICY: 'step_up',
      OIDC_ISSUER: 'https://identidad.example/',
      OIDC_CLIENT_ID: 'ventanilla',
      OIDC_CLIENT_SECRET: 'secret',
      OIDC_CURP_CLAIM: 'clave',
      OIDC_NAME: 'Identidad',
      OIDC_SCOPE: 'openid perfil',
      OIDC_HOSTS: 'Fichas.example, datos.example:8443',
      HUMAN_CHECK: 'letters',
      REPEAT_EMAIL: 'no',
      TRUSTED_PROXIES: '2',
      LOG_LEVEL: 'warn',
      LIMIT_START_PER_NETWORK: '1000/300',
    });
    expect(taken).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      baseUrl: 'https://nss.escuela.example',
      dataDir: '/var/lib/ventanilla',
      databaseUrl: 'postgres://user:word@db.example:5432/nss',
      smtpUrl: 'smtps://user:word@mail.example:465',
      mailFrom: 'Escuela <nss@escuela.example>',
      secretKey: 's'.repeat(32),
      operator: { name: 'Escuela', privacyResponsible: 'la dirección' },
      registryUrl: 'https://registro.example/personas',
      identityPolicy: 'registry',
      locatePolicy: 'step_up',
      identityProvider: {
        issuer: 'https://identidad.example/',
        clientId: 'ventanilla',
        clientSecret: 'secret',
        curpClaim: 'clave',
        name: 'Identidad',
        scope: 'openid perfil',
        hosts: ['fichas.example', 'datos.example:8443'],
      },
      humanCheck: 'letters',
      repeatEmail: false,
      trustedProxies: 2,
      logLevel: 'warn',
    });
    expect(taken.limits.curpPerAddress).toEqual(parseLimits({}).limits.curpPerAddress);
    expect(taken.limits.startPerNetwork).toEqual([{ points: 1_000, seconds: 300 }]);
  });

  test('that are empty or blank count as unset', () => {
    const names =
      'PORT HOST BASE_URL DATA_DIR DATABASE_URL SMTP_URL MAIL_FROM SECRET_KEY ISSUER_NAME REGISTRY_URL IDENTITY_POLICY LOCATE_POLICY HUMAN_CHECK REPEAT_EMAIL TRUSTED_PROXIES LOG_LEVEL OIDC_ISSUER OIDC_CLIENT_ID OIDC_CLIENT_SECRET OIDC_CURP_CLAIM OIDC_NAME OIDC_SCOPE OIDC_HOSTS LIMIT_START_PER_NETWORK';
    const blank = (text: string) => Object.fromEntries(names.split(' ').map((name) => [name, text]));
    expect(readEnvironment(blank(''))).toEqual(readEnvironment({}));
    expect(readEnvironment({ ...blank(' '), LIMIT_START_PER_NETWORK: '' })).toEqual(readEnvironment({}));
  });

  test('contain the port in the default address of the site', () => {
    expect(readEnvironment({ PORT: '4321' }).baseUrl).toBe('http://localhost:4321');
  });

  test.each([
    ['DESK_TIME_ZONE', 'Los Angeles', mustBeZone],
    ['DESK_TIME_ZONE', '-08:00', mustBeZone],
    ['PORT', '65536', 'PORT must be a whole number from 1 to 65535'],
    ['PORT', '-1', 'PORT must be a whole number from 1 to 65535'],
    ['PORT', '3000.5', 'PORT must be a whole number from 1 to 65535'],
    ['PORT', '0x50', 'PORT must be a whole number from 1 to 65535'],
    ['PORT', '8e3', 'PORT must be a whole number from 1 to 65535'],
    ['PORT', 'three thousand', 'PORT must be a whole number from 1 to 65535'],
    ['TRUSTED_PROXIES', '11', 'TRUSTED_PROXIES must be a whole number from 0 to 10'],
    ['TRUSTED_PROXIES', 'true', 'TRUSTED_PROXIES must be a whole number from 0 to 10'],
    ['BASE_URL', 'nss.example', 'BASE_URL must be an address that begins with http:// or https://'],
    ['BASE_URL', 'ftp://nss.example', 'BASE_URL must be an address that begins with http:// or https://'],
    ['BASE_URL', 'javascript:alert(1)', 'BASE_URL must be an address that begins with http:// or https://'],
    [
      'DATABASE_URL',
      'mysql://db.example/nss',
      'DATABASE_URL must be an address that begins with postgres:// or postgresql://',
    ],
    ['SMTP_URL', 'mail.example:25', 'SMTP_URL must be an address that begins with smtp:// or smtps://'],
    ['REGISTRY_URL', 'registro', 'REGISTRY_URL must be an address that begins with http:// or https://'],
    ['IDENTITY_POLICY', 'anybody', 'IDENTITY_POLICY must be one of: declared, registry'],
    ['LOCATE_POLICY', 'open', 'LOCATE_POLICY must be one of: bound_only, first_bind, step_up'],
    ['HUMAN_CHECK', 'none', 'HUMAN_CHECK must be one of: silent, letters, off'],
    ['REPEAT_EMAIL', 'maybe', 'REPEAT_EMAIL must be one of: yes, no'],
    ['LOG_LEVEL', 'verbose', 'LOG_LEVEL must be one of: debug, info, warn, error, silent'],
    ['KIOSK', '2', 'KIOSK must be one of: yes, no'],
    [
      'SESSION_IDLE_MINUTES',
      '4',
      'SESSION_IDLE_MINUTES must be at least 5: people are warned two minutes before',
    ],
    ['SESSION_IDLE_MINUTES', '481', 'SESSION_IDLE_MINUTES must be a whole number from 0 to 480'],
    ['ISSUER_NAME', '労働局', `ISSUER_NAME ${printed}`],
    ['ISSUER_PRIVACY_RESPONSIBLE', 'la oficina 😀', `ISSUER_PRIVACY_RESPONSIBLE ${printed}`],
    ['SECRET_KEY', 'short', shortSecret],
    ['SECRET_KEY', 's'.repeat(31), shortSecret],
  ])('T25: stop the start with one sentence for %s=%s', (name, value, sentence) => {
    expect(mistakesOf({ [name]: value })).toEqual([sentence]);
  });

  test.each([
    'https://nss.gob.mx',
    'https://gob.mx',
    'https://www.imss.gob.mx',
    'https://imss.example',
    'https://SRE.example',
    'https://citas-sre.example',
    'https://mi-imss-digital.example',
    'https://tramitesgob.mx',
    'https://gob.mx.example',
    'http://imss.localhost:3000',
  ])('T25: refuse to run a demonstration at %s', (address) => {
    expect(mistakesOf({ BASE_URL: address })).toEqual([government]);
  });

  test.each([
    'https://nss.escuela.example',
    'https://misrecursos.example',
    'https://gobierno.example',
    'http://[::1]:3000',
  ])('accept %s', (address) => {
    expect(mistakesOf({ BASE_URL: address, SMTP_URL: 'smtp://mail.example' })).toEqual([]);
  });

  test.each([
    { HOST: '0.0.0.0' },
    { HOST: '192.168.1.20' },
    { BASE_URL: 'https://nss.escuela.example' },
    { BASE_URL: 'http://127.0.0.1.example' },
  ])('T25: refuse to show every mail to everybody: %j without SMTP', (reachable) => {
    expect(mistakesOf(reachable)).toEqual([
      'SMTP_URL is needed when HOST or BASE_URL can be reached from elsewhere: anybody could read every mail at /es/buzon',
    ]);
    expect(mistakesOf({ ...reachable, SMTP_URL: 'smtp://mail.example' })).toEqual([]);
  });

  test.each([
    { HOST: 'localhost' },
    { HOST: '::1' },
    { BASE_URL: 'http://[::1]:3000' },
    { HOST: '127.0.0.2' },
  ])('show the mails on this machine only: %j', (local) => {
    expect(mistakesOf(local)).toEqual([]);
  });

  test('list every mistake at once, one per line', () => {
    expect(
      mistakesOf({
        PORT: 'x',
        BASE_URL: 'https://imss.example',
        SECRET_KEY: 'short',
        HUMAN_CHECK: 'maybe',
        LIMIT_LINK_MAIL_PER_PAIR: 'five',
      }).toSorted(),
    ).toEqual(
      [
        'PORT must be a whole number from 1 to 65535',
        government,
        shortSecret,
        'HUMAN_CHECK must be one of: silent, letters, off',
        'LIMIT_LINK_MAIL_PER_PAIR must have the form points/seconds, for example 5/3600, or several of different length with commas between them, each with 1 to 31622400 seconds',
      ].toSorted(),
    );
  });

  test('never repeat a secret in their sentences', () => {
    const said = mistakesOf({
      SECRET_KEY: 'hunter2',
      DATABASE_URL: 'mysql://u:hunter2@db',
      SMTP_URL: 'hunter2',
    });
    expect(said).toHaveLength(3);
    expect(said.join()).not.toContain('hunter2');
  });

  test('ignore unknown variables', () => {
    expect(readEnvironment({ PATH: '/bin', CURP: 'x' })).toEqual(readEnvironment({}));
  });
});

describe('T01: the canaries', () => {
  test('are CURPs with commas or spaces between them, in any spelling', () => {
    const { canaries } = readEnvironment({ CANARY_CURPS: 'sasO750909HDFNNS05, HEGG560427MVZRRL04' });
    expect([...canaries]).toEqual(['SASO750909HDFNNS05', 'HEGG560427MVZRRL04']);
  });

  test('stop the start when one is no CURP, and the sentence does not repeat it', () => {
    expect(mistakesOf({ CANARY_CURPS: 'SASO750909HDFNNS05,HEGG560427MVZRRL05' })).toEqual([
      'CANARY_CURPS must be CURPs with commas between them; number 2 is none',
    ]);
  });
});
