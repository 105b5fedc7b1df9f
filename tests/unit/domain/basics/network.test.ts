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
  ['203.0.113.7:4711', '203.0.113.7'],
  ['[2001:db8::1]:443', '2001:db8:0:0'],
  ['"[2001:db8::1]:443"', '2001:db8:0:0'],
  ['[2001:db8::1]', '2001:db8:0:0'],
  ['::ffff:cb00:7107', '203.0.113.7'],
  ['0:0:0:0:0:FFFF:CB00:7107', '203.0.113.7'],
  ['0:0:0:0:0:ffff:203.0.113.7', '203.0.113.7'],
  ['[::ffff:203.0.113.7]:80', '203.0.113.7'],
  ['unknown', 'unknown'],
  ['', ''],
])('the network of %j is %j', (address, network) => expect(networkOfAddress(address)).toBe(network));

test('T18: a proxy that adds the port of each connection does not make a new network of each form', () => {
  const ports = [1, 80, 4711, 65_535];
  for (const address of ['203.0.113.7', '[2001:db8::1]'])
    expect(new Set(ports.map((port) => networkOfAddress(`${address}:${port}`))).size).toBe(1);
});

test('T18: every spelling of an address is the same household', () => {
  const hosts = ['2001:db8::1', '2001:db8::a:b:c:d', '2001:db8:0:0:ffff::', '2001:db8:0::0:1'];
  expect(new Set(hosts.map(networkOfAddress)).size).toBe(1);
});
