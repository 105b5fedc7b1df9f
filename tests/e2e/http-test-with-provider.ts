import { providerName } from '#tests/e2e/actions/identify-with-provider.ts';
import { test as base, expect } from '#tests/e2e/http-test.ts';
import { type OidcServer, startOidcServer } from '#tests/support/oidc-server.ts';

/** A site that shows a number that was never bound only to who proves who they are, and the provider beside it. */
export const test = base.extend<object, { provider: OidcServer; settings: Record<string, string> }>({
  provider: [
    async ({ browserName: _ }, use) => {
      const provider = await startOidcServer();
      await use(provider);
      await provider.close();
    },
    { scope: 'worker' },
  ],
  settings: [
    ({ provider }, use) =>
      use({
        LOCATE_POLICY: 'step_up',
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: provider.clientId,
        OIDC_NAME: providerName,
      }),
    { scope: 'worker' },
  ],
});

export { expect };
