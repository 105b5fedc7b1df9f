import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigurationError, readEnvironment, settingNames } from '#lib/server/settings/env.ts';
import { limitVariables } from '#lib/server/settings/limits.ts';

type Variables = Record<string, string>;

/** What else must be there for the one to be allowed. */
const mail: Variables = { SMTP_URL: 'smtp://correo.example' };
const provider: Variables = { OIDC_ISSUER: 'https://identidad.example', OIDC_CLIENT_ID: 'ventanilla' };
const reachable: Variables = { HELP_PHONE: '55 1234 5678' };
const pair: Variables = { ISSUER_CERTIFICATE_FILE: '/a.pem', ISSUER_KEY_FILE: '/b.pem', ...mail };

/** A right value of every setting. A new setting needs a row. */
const right: Record<string, [value: string, besides?: Variables]> = {
  PORT: ['8080'],
  HOST: ['0.0.0.0', mail],
  WEB_PROCESSES: ['4'],
  BASE_URL: ['https://nss.escuela.example', mail],
  DATA_DIR: ['/var/lib/ventanilla'],
  RECORD_DIR: ['/mnt/record'],
  POSTGRES_PROGRAMS_DIR: ['/opt/postgresql/bin'],
  DATABASE_URL: ['postgres://user:word@db.example:5432/nss'],
  SMTP_URL: ['smtps://user:word@mail.example:465'],
  MAIL_FROM: ['Escuela <nss@escuela.example>'],
  SECRET_KEY: ['s'.repeat(40)],
  ISSUER_NAME: ['Escuela Ñandú'],
  ISSUER_PRIVACY_RESPONSIBLE: ['la dirección'],
  ISSUER_ADDRESS: ['Calle 5, 06500 Ciudad de México'],
  ISSUER_PRIVACY_CONTACT: ['datos@escuela.example'],
  ISSUER_LEGAL_BASIS: ['artículo 5 de su ley'],
  ISSUER_CERTIFICATE_FILE: ['/c.pem', pair],
  ISSUER_KEY_FILE: ['/d.pem', pair],
  ISSUER_PKCS12_FILE: ['/a.p12', mail],
  ISSUER_KEY_PASSPHRASE: ['una frase'],
  HELP_PHONE: ['55 1234 5678'],
  HELP_EMAIL: ['ayuda@escuela.example'],
  HELP_HOURS: ['de 9 a 15 h', reachable],
  HELP_HOURS_EN: ['9 a.m. to 3 p.m.', { ...reachable, HELP_HOURS: 'de 9 a 15 h' }],
  HELP_LANGUAGES: ['español, English', reachable],
  REGISTRY_URL: ['https://registro.example/personas/'],
  IDENTITY_POLICY: ['registry'],
  LOCATE_POLICY: ['bound_only'],
  HUMAN_CHECK: ['letters'],
  REPEAT_EMAIL: ['no'],
  TRUSTED_PROXIES: ['2'],
  KIOSK: ['yes'],
  DESK_TIME_ZONE: ['America/Los_Angeles'],
  SESSION_IDLE_MINUTES: ['45'],
  LOG_LEVEL: ['warn'],
  METRICS_PORT: ['9464', { METRICS_OPEN: 'yes' }],
  METRICS_HOST: ['10.0.0.5'],
  METRICS_TOKEN: ['t'.repeat(24)],
  METRICS_OPEN: ['yes'],
  CANARY_CURPS: ['SASO750909HDFNNS05,HEGG560427MVZRRL04'],
  OIDC_ISSUER: ['https://identidad.example/realms/a', provider],
  OIDC_CLIENT_ID: ['otro', provider],
  OIDC_CLIENT_SECRET: ['secreto', provider],
  OIDC_CURP_CLAIM: ['clave', provider],
  OIDC_NAME: ['Identidad', provider],
  OIDC_SCOPE: ['openid perfil', provider],
  OIDC_HOSTS: ['fichas.example datos.example:8443', provider],
  PRIVACY_REGIME: ['particular'],
  SECURITY_CONTACT: ['https://escuela.example/seguridad'],
  ...Object.fromEntries(limitVariables.map((name) => [name, ['7/600,9/3600']])),
  ...Object.fromEntries(
    'UNCONFIRMED ANSWERS MAILS DOCUMENTS LINKS PREPARATIONS VISITORS LOGS BACKUPS'
      .split(' ')
      .map((name) => [`RETENTION_${name}`, ['36h']]),
  ),
  RETENTION_AUDIT: ['3y'],
  RETENTION_TOTALS: ['3y'],
};
const secrets = ['SECRET_KEY', 'ISSUER_KEY_PASSPHRASE', 'OIDC_CLIENT_SECRET', 'METRICS_TOKEN'];

const read = (name: string, value: string) => readEnvironment({ ...right[name]?.[1], [name]: value });

const mistakesOf = (variables: Variables) => {
  try {
    readEnvironment(variables);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.mistakes;
    throw error;
  }
};
const complaintOf = (name: string, value: string) => mistakesOf({ ...right[name]?.[1], [name]: value });

describe('every setting', () => {
  test('has a right value here', () => {
    expect(Object.keys(right).toSorted()).toEqual([...settingNames].toSorted());
  });

  test.each(settingNames)('%s means the same with blanks and unseen marks around it', (name) => {
    const [value = ''] = right[name] ?? [];
    expect(value).not.toBe('');
    const meant = read(name, value);
    expect(meant).not.toEqual(readEnvironment({ ...right[name]?.[1] }));
    if (name === 'ISSUER_KEY_PASSPHRASE') return;
    const unseen = secrets.includes(name) ? [] : [`\ufeff${value}`, `\u00a0${value}\u200b`];
    for (const typed of [` ${value} `, `\t${value}\n`, `${value}\r\n`, ...unseen])
      expect(read(name, typed)).toEqual(meant);
  });

  test.each(settingNames.filter((name) => !secrets.includes(name)))(
    '%s in quotes, over two lines or not filled in stops the start with a sentence that names it and repeats nothing',
    (name) => {
      const [value = ''] = right[name] ?? [];
      for (const typed of [
        `"${value}"`,
        `'${value}'`,
        `“${value}”`,
        `${value}\nX: y`,
        `a\u0000${value}`,
        `$${'{VALOR}'}`,
      ]) {
        const mistakes = complaintOf(name, typed);
        expect(mistakes.length, typed).toBeGreaterThan(0);
        for (const { es, en } of mistakes)
          for (const sentence of [es, en]) {
            expect(sentence).toContain(name);
            if (value.length > 4) expect(sentence).not.toContain(value);
          }
      }
    },
  );

  test('whose name has a slip is named, with the name that was meant', () => {
    expect(mistakesOf({ LIMIT_POST_PER_NETWORKS: '1/60' })).toEqual([
      expect.objectContaining({
        en: 'LIMIT_POST_PER_NETWORKS is no setting; did you mean LIMIT_POST_PER_NETWORK?',
      }),
    ]);
    expect(mistakesOf({ RETENTION_ANSWER: '1d' })).toHaveLength(1);
  });

  test.each([
    ['KIOSK', 'TRUE', 'yes'],
    ['KIOSK', 'Sí', 'yes'],
    ['KIOSK', '1', 'yes'],
    ['REPEAT_EMAIL', 'False', 'no'],
    ['REPEAT_EMAIL', 'off', 'no'],
    ['LOG_LEVEL', 'WARN', 'warn'],
    ['LOCATE_POLICY', 'Bound_Only', 'bound_only'],
    ['PRIVACY_REGIME', 'Particular', 'particular'],
    ['RETENTION_ANSWERS', '48 H', '48h'],
    ['LIMIT_POST_PER_NETWORK', '5 / 60', '5/60'],
    ['HOST', 'LocalHost', 'localhost'],
    ['DESK_TIME_ZONE', 'asia/tokyo', 'Asia/Tokyo'],
    ['PORT', '08080', '8080'],
    ['DATABASE_URL', 'POSTGRES://db.example/nss', 'postgres://db.example/nss'],
    ['ISSUER_NAME', 'Escuela  N\u0303andu\u0301', 'Escuela Ñandú'],
    ['MAIL_FROM', '"Escuela" <NSS@Escuela.example>', 'Escuela <nss@escuela.example>'],
    ['MAIL_FROM', 'nss@peña.example', 'nss@xn--pea-8ma.example'],
  ])('is understood as it is meant: %s=%s is %s', (name, typed, meant) => {
    expect(read(name, typed)).toEqual(read(name, meant));
  });
});

describe('the address of the site', () => {
  test.each([
    'https://nss.escuela.example/',
    'https://nss.escuela.example//',
    'HTTPS://NSS.Escuela.Example',
    'https://nss.escuela.example:443',
    'https://nss.escuela.example.',
    'https://nss.escuela.example/?',
    'https://nss.escuela.example#',
  ])('is its origin: %s', (typed) => {
    expect(read('BASE_URL', typed).baseUrl).toBe('https://nss.escuela.example');
  });

  test('has its port and its letters in the form in which browsers send them', () => {
    expect(read('BASE_URL', 'http://[2001:DB8:0::1]:3000/').baseUrl).toBe('http://[2001:db8::1]:3000');
    expect(read('BASE_URL', 'https://peña.example').baseUrl).toBe('https://xn--pea-8ma.example');
  });

  test.each([
    'https://nss.escuela.example/sub',
    'https://nss.escuela.example/es',
    'https://hunter2@nss.escuela.example',
    'https://u:hunter2@nss.escuela.example',
    'https://:hunter2@nss.escuela.example',
    'https://nss.escuela.example/?a=hunter2',
    'https://nss.escuela.example/#hunter2',
    'https://https://nss.escuela.example',
    'http://0.0.0.0:3000',
    'http://[::]:3000',
    'http://nss.escuela.example:0',
    'nss.escuela.example',
    '//nss.escuela.example',
    'https//nss.escuela.example',
    'https://nss escuela.example',
    'https://nss.escuela.example:99999',
    'https://',
    'https://.',
    'https://.example',
    'https://nss..escuela.example',
    'https://nss.escuela.example;',
    'https://*.escuela.example',
    'https://$HOST',
    'https://{HOST}',
    `https://${'a'.repeat(60)}!`,
  ])('stops the start with one sentence when a mail could not carry it: %s', (typed) => {
    const mistakes = complaintOf('BASE_URL', typed);
    expect(mistakes).toHaveLength(1);
    expect(JSON.stringify(mistakes)).not.toContain('hunter2');
    for (const sentence of Object.values(mistakes[0] ?? {})) expect(sentence).toMatch(/^BASE_URL /);
  });
});

describe('the address of a service', () => {
  test.each(
    ['DATABASE_URL', 'SMTP_URL'].flatMap((name) => {
      const scheme = name === 'SMTP_URL' ? 'smtp' : 'postgres';
      return ['u:hun#ter2', 'u:12#ter2', 'u:12/ter2', 'u:12?ter2', 'u:hun%ter2', 'u:hun ter2'].map(
        (account) => [name, `${scheme}://${account}@server.example/nss`] as const,
      );
    }),
  )('%s with a password that ends the host too early is refused: %s', (name, typed) => {
    const [mistake, ...others] = complaintOf(name, typed);
    expect(others).toEqual([]);
    expect(mistake?.en).toMatch(/cannot be read: in user and password/);
    expect(mistake?.es).not.toContain('ter2');
  });

  test('keeps a password with signs when they are written with their codes, and a user with @', () => {
    for (const url of [
      'smtp://u:hun%23ter2@server.example',
      'smtp://ana@escuela.example:hunter2@server.example',
    ])
      expect(read('SMTP_URL', url).smtpUrl).toBe(url);
  });

  test('of the registry keeps its path and takes no password, because the client would refuse it at the first person', () => {
    expect(read('REGISTRY_URL', 'https://r.example/personas/?v=1').registryUrl).toBe(
      'https://r.example/personas/?v=1',
    );
    expect(complaintOf('REGISTRY_URL', 'https://u:hunter2@r.example')[0]?.en).toBe(
      'REGISTRY_URL cannot contain a user or a password',
    );
  });

  test.each([
    ['SMTP_URL', 'smtp://'],
    ['SMTP_URL', 'smtp:mail.example'],
    ['SMTP_URL', 'https://mail.example'],
    ['REGISTRY_URL', 'https://'],
    ['OIDC_ISSUER', 'https://:hunter2@identidad.example'],
  ])('%s=%s is refused', (name, typed) => {
    expect(complaintOf(name, typed)).toHaveLength(1);
  });
});

test.each([
  ['HOST', 'http://0.0.0.0'],
  ['HOST', '0.0.0.0:3000'],
  ['HOST', '[::1]'],
  ['HOST', '127.0.0.300'],
  ['DATA_DIR', '~/ventanilla'],
  ['DATA_DIR', '$HOME/ventanilla'],
  ['ISSUER_PKCS12_FILE', 'file:///a.p12'],
  ['MAIL_FROM', 'Escuela'],
  ['MAIL_FROM', 'a@b.example, c@d.example'],
  ['MAIL_FROM', 'Escuela <a@b.example> <c@d.example>'],
  ['PORT', '0'],
  ['SESSION_IDLE_MINUTES', '0'],
  ['TRUSTED_PROXIES', '１'],
])('T25: %s=%s stops the start with a sentence that names it', (name, typed) => {
  for (const { es, en } of complaintOf(name, typed))
    expect([es, en].every((each) => each.startsWith(name))).toBe(true);
  expect(complaintOf(name, typed)).toHaveLength(1);
});

test('a folder is found from everywhere, and a sender with a comma in its name is one sender', () => {
  expect(read('DATA_DIR', 'datos').dataDir).toBe(resolve('datos'));
  expect(read('MAIL_FROM', 'Escuela, plantel 2 <a@b.example>').mailFrom).toBe(
    '"Escuela, plantel 2" <a@b.example>',
  );
  expect(read('MAIL_FROM', 'avisos@casa <a@b.example>').mailFrom).toBe('"avisos@casa" <a@b.example>');
});
