import { providerName } from '#tests/e2e/actions/identify-with-provider.ts';
import { test as base, expect } from '#tests/e2e/test.ts';
import { type Site, startSite } from '#tests/support/e2e-site.ts';
import { type OidcServer, startOidcServer } from '#tests/support/oidc-server.ts';

/** A site that shows a number that was never bound only to who proves who they are, and the provider beside it. */
export const test = base.extend<object, { provider: OidcServer; site: Site }>({
  provider: [
    async ({ browserName: _ }, use) => {
      const provider = await startOidcServer();
      await use(provider);
      await provider.close();
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ provider }, use) => {
      const site = await startSite({
        LOCATE_POLICY: 'step_up',
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: provider.clientId,
        OIDC_NAME: providerName,
      });
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

/** What the browser says of the way to the provider and back. */
export const providerNoise = [
  /^request to another origin: http:\/\/localhost:\d+\/(?:auth|entrar|session|favicon)[/?.]/,
];

export { expect };
