import { expect, test } from 'vitest';
import { clientAddress } from '#lib/server/http/client-address.ts';

test.each([
  ['no proxy: the socket, whatever the client claims', '198.51.100.1, 198.51.100.2', 0, '203.0.113.7'],
  ['no proxy and no header', undefined, 0, '203.0.113.7'],
  ['one proxy: what it saw', '198.51.100.1, 192.0.2.9', 1, '192.0.2.9'],
  ['two proxies: what the outer one saw', '198.51.100.1, 192.0.2.9, 10.0.0.1', 2, '192.0.2.9'],
  ['more proxies than hops: the farthest known', '192.0.2.9', 3, '192.0.2.9'],
])('T18: with %s', (_, forwarded, trusted, address) => {
  expect(clientAddress(forwarded, '203.0.113.7', trusted)).toBe(address);
});
