import type { CustomFetch, CustomFetchOptions } from 'openid-client';
import { readCappedBody } from '#lib/adapters/network/capped-body.ts';

/** Longest wait for one answer of the provider, because a person waits for it. */
const MILLISECONDS = 2_500;
const LARGEST = 256 * 1024;

/** The provider gave no usable answer. The error never contains the answer. */
export class ProviderDown extends Error {
  override name = 'ProviderDown';
}

const tooLong = () => new ProviderDown('The provider of identity answered more than 256 kB');

const ask = async (url: string, { method, headers, body }: CustomFetchOptions): Promise<Response> => {
  const response = await fetch(url, {
    method,
    headers,
    body: body instanceof URLSearchParams ? body : null,
    redirect: 'error',
    signal: AbortSignal.timeout(MILLISECONDS),
  });
  const bytes = await readCappedBody(response, LARGEST, tooLong);
  if (response.status >= 500)
    throw new ProviderDown(`The provider of identity answered with status ${response.status}`);
  return new Response(bytes, { status: response.status, headers: response.headers });
};

/**
 * Makes the `fetch` for the provider (docs/threats.md T17). It asks only `hosts` (name, and port when it is not the usual one), follows no
 * redirect, and allows 2.5 s and 256 kB per answer. Every failure is a `ProviderDown`.
 */
export const createProviderFetch =
  (hosts: ReadonlySet<string>): CustomFetch =>
  async (url, options) => {
    if (!hosts.has(new URL(url).host)) throw new ProviderDown('The provider of identity names another host');
    try {
      return await ask(url, options);
    } catch (error) {
      if (error instanceof ProviderDown) throw error;
      throw new ProviderDown('The provider of identity did not answer', { cause: error });
    }
  };
