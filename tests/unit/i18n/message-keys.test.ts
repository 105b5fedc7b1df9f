import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressSchema, namesSchema, postalCodeSchema, startSchema } from '#lib/domain/form/answers.ts';
import { errors as english } from '#lib/i18n/en/errors.ts';
import { errors as spanish } from '#lib/i18n/es/errors.ts';
import { testDay } from '#tests/support/builders.ts';
import { errorSet } from '#tests/support/curp-errors.ts';

const nameOf = (key: string): string => key.split('|')[0] ?? '';

/** Every key that a form can come back with when all its fields hold the same text. */
const keysFor = (text: string): string[] =>
  [startSchema(testDay), namesSchema, postalCodeSchema, addressSchema].flatMap((schema) => {
    const posted = new Proxy({}, { get: () => text, has: () => true });
    return schema.safeParse(posted).error?.issues.map(({ message }) => nameOf(message)) ?? [];
  });

const hostile = [
  ...['', ' ', 'x', '😀', '\u0000', 'a'.repeat(129), 'ñ'.repeat(300), '06700', '1234567890123456789012'],
  ...['a@b', 'a@b@c', 'a b@c.mx', 'ñ@b.mx', '.a@b.mx', 'a@b.mx', 'a'.repeat(250)],
  ...['92988084494', 'SASO750909XX1', 'PEDO690303MCSDMF08', 'SASO751309HDFNNS05', 'SASO750231HDFNNS05'],
  ...['SASO990909HDFNNSA0', 'SASO750909HDFNNS07', 'SVSO750909HDFNNS05', 'SASO750909HDFNUS05'],
  ...['SASO75O909HDFNNS05', '5ASO750909HDFNNS05', 'SASO750909HDFÑNS05', 'HEGG560427FVZRRL04'],
  ...['SASO750909HFDNNS05', 'SASO750909HDFNNS0555', 'SASOABCDEFHDFNNS05'],
  '123456789012345678',
  ...(['anything', 'wrong', 'missing'] as const).flatMap((slip, at) =>
    errorSet(slip, 60, at, testDay).cases.map(({ typed }) => typed),
  ),
];
const repeated = startSchema(testDay).safeParse({ curp: '', email: 'a@b.mx', emailConfirmation: 'c@b.mx' });

const sources = ['app', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8').replace(/\/\*.*?\*\//gs, '')),
);
/** `field.FAILURE` written out in a page or an action: the field is one of the dictionary, whatever the failure. */
const fields = new Set(Object.keys(spanish).map((key) => key.split('.')[0] ?? ''));
const written = sources
  .flatMap((text) => [...text.matchAll(/['`]([a-zA-Z]+\.[A-Za-z_]+)(?=[|'`])/g)].map(([, key = '']) => key))
  .filter((key) => fields.has(key.split('.')[0] ?? '') && !/\.(?:tsx?|json)$/.test(key));
/** Keys that an action puts together: `${part}.DISAGREES`, `start.${error}`. */
const composed = [
  ...['givenNames', 'firstSurname', 'secondSurname'].map((part) => `${part}.DISAGREES`),
  ...['start.tooMany', 'start.tooManyHere', 'start.busy', 'form.tooMany', 'check.tooMany'],
  ...['second', 'minute', 'hour', 'day'].flatMap((unit) => [`wait.${unit}`, `wait.${unit}s`]),
];

const emitted = new Set([
  ...hostile.flatMap(keysFor),
  ...(repeated.error?.issues.map(({ message }) => message) ?? []),
  ...written,
  ...composed,
]);

describe('every message key', () => {
  test('that a schema, an action or a page can give has words in both languages', () => {
    const without = [...emitted].filter(
      (key) => !Object.hasOwn(spanish, key) || !Object.hasOwn(english, key),
    );
    expect(without).toEqual([]);
  });

  test('that has words can be given', () => {
    expect(Object.keys(spanish).filter((key) => !emitted.has(key))).toEqual([]);
  });

  test('that is put together in an action is in this test', () => {
    const templates = sources.flatMap((text) =>
      [...text.matchAll(/`(?:\$\{\w+\}\.[A-Z_]+|[a-zA-Z]+\.\$\{[\w.]+\})/g)].map(([template]) =>
        template.replace(/[`${}]/g, ''),
      ),
    );
    expect(templates.toSorted()).toEqual(['part.DISAGREES', 'start.started.error']);
  });
});
