import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnvironment, settingNames } from '#lib/server/settings/env.ts';
import {
  compositions,
  containerSteps,
  imageVariables,
  isSecretFile,
  readComposition,
} from '#tests/support/deployment.ts';
import { aFolder } from '#tests/support/folder.ts';

const values = {
  'secret-key': 's'.repeat(64),
  'database-url': 'postgres://ventanilla:word@database/ventanilla',
  'smtp-url': 'smtps://user:word@mail.institution.example',
};

/** What a container would read, with the secrets of the compose file in a folder. */
const environmentIn = (given: Record<string, string>): Record<string, string> => {
  const folder = join(aFolder(), 'secrets');
  mkdirSync(folder);
  for (const [name, value] of Object.entries(values)) writeFileSync(join(folder, name), `${value}\n`);
  const moved = Object.entries(given).map(([name, value]) => [name, value.replace('/run/secrets', folder)]);
  return { ...imageVariables(), ...Object.fromEntries(moved) };
};

const imagesOfOurs = (name: (typeof compositions)[number]) =>
  Object.entries(readComposition(name).services).filter(([, { image }]) => image === 'ventanilla-nss');

describe.each(compositions)('%s', (name) => {
  const { services, volumes, networks, secrets } = readComposition(name);

  test('sets nothing but settings, which the service accepts', () => {
    for (const [, { environment }] of imagesOfOurs(name)) {
      expect(
        Object.keys(environment).filter((each) => !settingNames.includes(each) && !isSecretFile(each)),
      ).toEqual([]);
      const settings = readEnvironment(environmentIn(environment));
      expect(settings).toMatchObject({ trustedProxies: 1, host: '0.0.0.0', secretKey: values['secret-key'] });
      expect(settings.databaseUrl).toBe(name === 'compose.yaml' ? values['database-url'] : null);
      expect(settings.smtpUrl).toBe(values['smtp-url']);
    }
  });

  test('gives secrets as files, and each to whom it leads', () => {
    for (const { environment, secrets: given } of Object.values(services)) {
      const led = Object.entries(environment).filter(([variable]) => variable.endsWith('_FILE'));
      expect(led.map(([, path]) => path).toSorted()).toEqual(
        given.map((each) => `/run/secrets/${each}`).toSorted(),
      );
      expect(given.filter((each) => !(each in secrets))).toEqual([]);
    }
    expect(Object.entries(secrets)).toEqual(
      Object.keys(secrets).map((each) => [each, { file: `./secrets/${each}` }]),
    );
  });

  test('uses volumes and networks that it names, and keeps the record apart from the data', () => {
    for (const { volumes: mounted, networks: joined } of Object.values(services)) {
      const named = mounted
        .map((mount) => mount.split(':')[0] ?? '')
        .filter((each) => !each.startsWith('./'));
      expect(named.filter((each) => !(each in volumes))).toEqual([]);
      expect(joined.filter((each) => !(each in networks))).toEqual([]);
    }
    for (const [, { volumes: mounted }] of imagesOfOurs(name))
      expect(mounted).toEqual([
        'data:/var/lib/ventanilla',
        'record:/var/lib/ventanilla-record',
        'backups:/var/backups/ventanilla',
      ]);
  });

  test('lets the service and the proxy write nowhere else, and gives them no rights of root', () => {
    for (const { image, read_only, cap_drop, security_opt } of Object.values(services)) {
      if (image.includes('postgres')) continue;
      expect({ image, read_only, cap_drop, security_opt }).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
    }
  });

  test('leads the proxy to the processes that answer, under the address of the site', () => {
    const { SITE_ADDRESS, UPSTREAMS } = services.proxy?.environment ?? {};
    const answering = imagesOfOurs(name).filter(([, { command }]) => command === undefined);
    expect(UPSTREAMS?.split(' ')).toEqual(answering.map(([host]) => `${host}:${imageVariables().PORT}`));
    for (const [, { environment }] of answering) expect(environment.BASE_URL).toBe(`https://${SITE_ADDRESS}`);
  });
});

describe('the Containerfile', () => {
  const steps = containerSteps();
  const copied = steps
    .filter(({ word, rest }) => word === 'COPY' && !rest.startsWith('--from'))
    .flatMap(({ rest }) => rest.split(' ').slice(0, -1));

  test('copies what a build is made of, and nothing else is sent', () => {
    expect(copied.filter((file) => !existsSync(file))).toEqual([]);
    const start = readFileSync('lib/cli/start.mjs', 'utf8');
    const lists = [...start.matchAll(/const (?:sources|settings) = \[([^\]]*)\]/g)].map(
      ([, list = '']) => list,
    );
    const built = lists.flatMap((list) => [...list.matchAll(/'([^']+)'/g)].map(([, file = '']) => file));
    expect(built.length).toBeGreaterThan(8);
    expect(built.filter((file) => !copied.includes(file))).toEqual([]);
    const sent = readFileSync('.dockerignore', 'utf8').match(/(?<=^!).+$/gm) ?? [];
    expect(sent.toSorted()).toEqual(copied.filter((file) => !file.startsWith('lib/')).toSorted());
  });

  test('holds no secret and runs as nobody’s user', () => {
    expect(steps.filter(({ word }) => word === 'ARG')).toEqual([]);
    expect(
      Object.keys(imageVariables()).filter((name) => name !== 'NODE_ENV' && !settingNames.includes(name)),
    ).toEqual([]);
    expect(steps.findLast(({ word }) => word === 'USER')?.rest).toBe('10001:10001');
  });
});
