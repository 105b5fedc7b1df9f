import { describe, expect, test } from 'vitest';
import { ConfigurationError, readEnvironment } from '#lib/server/settings/env.ts';
import { parseIdentitySettings } from '#lib/server/settings/identity-settings.ts';

const both = { OIDC_ISSUER: 'https://identidad.example', OIDC_CLIENT_ID: 'ventanilla' };
const together = 'OIDC_ISSUER and OIDC_CLIENT_ID only work together';
const issuer =
  'OIDC_ISSUER must be an address that begins with https:// (http:// only on this machine), without ? or #';

const sentencesOf = (variables: Record<string, string>): string[] =>
  parseIdentitySettings(variables).mistakes.map(({ en }) => en);

describe('the provider of identity', () => {
  test('needs its address and a name for this site; the rest has defaults', () => {
    expect(parseIdentitySettings(both)).toEqual({
      mistakes: [],
      identity: {
        issuer: 'https://identidad.example',
        clientId: 'ventanilla',
        clientSecret: null,
        curpClaim: 'curp',
        name: 'Llave MX',
        scope: 'openid',
        hosts: [],
      },
    });
  });

  test.each([
    [{ OIDC_ISSUER: both.OIDC_ISSUER }, [together]],
    [{ OIDC_CLIENT_ID: 'ventanilla' }, [together]],
    [{ OIDC_CLIENT_SECRET: 'secret' }, [together]],
    [{ OIDC_NAME: 'Identidad' }, [together]],
    [{ ...both, OIDC_ISSUER: 'http://identidad.example' }, [issuer]],
    [{ ...both, OIDC_ISSUER: 'http://localhost.example' }, [issuer]],
    [{ ...both, OIDC_ISSUER: 'identidad.example' }, [issuer]],
    [{ ...both, OIDC_ISSUER: 'https://identidad.example/?a=1' }, [issuer]],
    [{ ...both, OIDC_ISSUER: 'https://u:p@identidad.example' }, [issuer]],
    [{ ...both, OIDC_SCOPE: 'profile' }, ['OIDC_SCOPE must contain openid']],
    [
      { ...both, OIDC_HOSTS: 'https://datos.example' },
      ['OIDC_HOSTS must be names of hosts with a space between them, without https://'],
    ],
    [
      { LOCATE_POLICY: 'step_up' },
      ['LOCATE_POLICY=step_up needs a provider of identity: set OIDC_ISSUER and OIDC_CLIENT_ID'],
    ],
  ])('is refused with a sentence: %j', (variables, sentences) => {
    expect(sentencesOf(variables)).toEqual(sentences);
    expect(() => readEnvironment(variables)).toThrow(ConfigurationError);
  });

  test.each(['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000/realms/a'])(
    'may be on this machine without https: %s',
    (address) => {
      expect(sentencesOf({ ...both, OIDC_ISSUER: address, LOCATE_POLICY: 'step_up' })).toEqual([]);
    },
  );

  test('T21: never repeats a secret in a sentence', () => {
    const said = sentencesOf({
      OIDC_CLIENT_SECRET: 'hunter2',
      OIDC_ISSUER: 'https://a:hunter2@b',
      OIDC_SCOPE: '',
    });
    expect(said.length).toBeGreaterThan(0);
    expect(said.join()).not.toContain('hunter2');
  });
});
