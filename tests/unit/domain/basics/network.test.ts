import { expect, test } from 'vitest';
import { networkOfAddress } from '#lib/domain/basics/network.ts';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['unknown', 'unknown'],
  ['', ''],
])('the network of %j is %j', (address, network) => expect(networkOfAddress(address)).toBe(network));

test('T18: every spelling of an address is the same household', () => {
  const hosts = ['2001:db8::1', '2001:db8::a:b:c:d', '2001:db8:0:0:ffff::', '2001:db8:0::0:1'];
  expect(new Set(hosts.map(networkOfAddress)).size).toBe(1);
});
