import { expect, it } from 'vitest';
import { ownNameOf } from '#lib/server/deps/deps.ts';

it.each([
  ['https://nss.escuela.example', 'nss.escuela.example'],
  ['http://localhost:3000', 'correo.example'],
  ['http://192.0.2.7:3000', 'correo.example'],
  ['http://[2001:db8::1]:3000', 'correo.example'],
])('the site at %s introduces itself to the mail server as %s', (baseUrl, name) => {
  expect(ownNameOf({ baseUrl, mailFrom: 'Escuela <nss@correo.example>' })).toBe(name);
});
