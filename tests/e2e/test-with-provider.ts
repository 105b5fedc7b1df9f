import { mergeTests } from '@playwright/test';
import { test as withProvider } from '#tests/e2e/http-test-with-provider.ts';
import { test as withBrowser } from '#tests/e2e/test.ts';

/** The site and the provider of http-test-with-provider.ts, in front of Chromium. */
export const test = mergeTests(withBrowser, withProvider);

/** What the browser says of the way to the provider and back. */
export const providerNoise = [
  /^request to another origin: http:\/\/localhost:\d+\/(?:auth|entrar|session|favicon)[/?.]/,
];
