import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFromHere } from '#lib/server/http/own-origin.ts';

const host = 'nss.consulado.example';
const from = (headers: Record<string, string>, own = `https://${host}`) => {
  const { protocol, host: ownHost } = new URL(own);
  // As `speakOfOwnAddress` writes them over whatever came.
  const written = { 'x-forwarded-host': ownHost, 'x-forwarded-proto': protocol.slice(0, -1) };
  return isFromHere({ headers: new Headers({ host: 'app:3000', ...headers, ...written }) });
};

test.each<Record<string, string>>([
  { origin: `https://${host}` },
  { origin: `https://${host}`, 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'same-origin' },
  { origin: 'null', 'sec-fetch-site': 'same-origin' },
  { origin: `https://${host}`, 'sec-fetch-site': 'none' },
  { origin: `HTTPS://${host.toUpperCase()}` },
  { origin: `https://${host}:443` },
  { origin: `https://${host}.` },
  { origin: `https://${host}, https://${host}` },
  { origin: 'null', 'sec-fetch-site': 'same-origin, same-origin' },
  { referer: `https://${host}/es/tramite` },
  { origin: 'null', referer: `https://${host}/` },
])('a form of this site is taken, whatever proxies do to its headers: %j', (headers) => {
  expect(from(headers)).toBe(true);
});

test.each<Record<string, string>>([
  {},
  { origin: 'null' },
  { origin: 'no address' },
  { origin: 'https://' },
  { origin: `ftp://${host}` },
  { origin: 'https://otro-sitio.example' },
  { origin: `https://${host}.otro-sitio.example` },
  { origin: 'https://consulado.example' },
  { origin: `https://${host}:8443` },
  { origin: `http://${host}` },
  { origin: `https://${host}, https://otro-sitio.example` },
  { origin: 'http://localhost:3000' },
  { origin: 'https://otro-sitio.example', host: 'otro-sitio.example' },
  { origin: 'https://otro-sitio.example', referer: `https://${host}/` },
  { referer: `https://otro-sitio.example/?https://${host}/` },
  { origin: `https://${host}`, 'sec-fetch-site': 'same-site' },
  { origin: `https://${host}`, 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-origin, cross-site' },
  { 'sec-fetch-site': 'none' },
])('T07: a post from elsewhere is refused: %j', (headers) => {
  expect(from(headers)).toBe(false);
});

test.each([
  ['http://[2001:db8::1]:3000', 'http://[2001:0DB8:0:0:0:0:0:1]:3000'],
  ['https://número.example', 'https://xn--nmero-7ua.example'],
  ['http://nss.example:80', 'http://nss.example'],
])('the site at %s knows itself as %s', (own, origin) => {
  expect(from({ origin }, own)).toBe(true);
});

test('on its own machine the site is found under each of the names that a machine has for itself', () => {
  for (const name of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])
    expect(from({ host: name, origin: `http://${name}` })).toBe(true);
  expect(from({ host: 'localhost:3000', origin: 'http://localhost:8080' })).toBe(false);
});

test('T07: no origin but its own is taken for this site, however the request names its host', () => {
  fc.assert(
    fc.property(fc.domain(), fc.constantFrom('http', 'https'), (theirs, scheme) => {
      fc.pre(theirs !== host);
      const { origin } = new URL(`${scheme}://${theirs}`);
      for (const named of ['app:3000', host, theirs]) expect(from({ origin, host: named })).toBe(false);
    }),
    { numRuns: 50 },
  );
});
