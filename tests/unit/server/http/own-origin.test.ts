import { expect, test } from 'vitest';
import { isFromHere } from '#lib/server/http/own-origin.ts';

const host = 'nss.consulado.example';
const from = (headers: Record<string, string>) =>
  isFromHere({ headers: new Headers({ host: 'localhost:3000', 'x-forwarded-host': host, ...headers }) });

test.each<Record<string, string>>([
  { origin: `https://${host}` },
  { origin: `https://${host}`, 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'same-origin' },
])('a post of this site is accepted: %j', (headers) => {
  expect(from(headers)).toBe(true);
});

test.each<Record<string, string>>([
  {},
  { origin: 'null' },
  { origin: 'no address' },
  { origin: 'https://otro-sitio.example' },
  { origin: `https://${host}.otro-sitio.example` },
  { origin: 'https://consulado.example' },
  { origin: `https://${host}:8443` },
  { origin: 'http://localhost:3000' },
  { origin: `https://${host}`, 'sec-fetch-site': 'same-site' },
  { origin: `https://${host}`, 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'none' },
])('T07: a post from elsewhere is refused: %j', (headers) => {
  expect(from(headers)).toBe(false);
});

test('without a proxy in front the site uses its own name', () => {
  expect(isFromHere({ headers: new Headers({ host, origin: `https://${host}` }) })).toBe(true);
});
