import { expect, test } from 'vitest';
import { hiddenPath, wayBack } from '#app/[locale]/mostrador/oculta/way-back.ts';

const back = (path: string) => {
  const url = new URL(hiddenPath('es', path), 'https://ventanilla.example');
  return wayBack('es', url.searchParams.get('vuelve') ?? undefined);
};

test('the hidden screen leads back to the hidden page', () => {
  for (const path of ['/mostrador', '/mostrador/turno/Ab_9-x/entrega', '/tramite/identidad'])
    expect(back(path)).toBe(`/es${path}`);
  expect(wayBack('en', '/mostrador/mi-cuenta')).toBe('/en/mostrador/mi-cuenta');
});

test.each([
  ['another site', 'https://otro.example/mostrador'],
  ['another host', '//otro.example/mostrador'],
  ['a step up', '/mostrador/../../otro'],
  ['a script', 'javascript:alert(1)'],
  ['a page of no case', '/privacidad'],
  ['a query', '/mostrador/caso/x?y=z'],
  ['a path that only begins alike', '/mostradores'],
  ['a line of its own', '/mostrador\n//otro.example'],
])('and never to %s', (_, given) => {
  expect(wayBack('es', given)).toBe('/es/mostrador');
});

test('no path, or two of them, lead to the desk', () => {
  expect(wayBack('en', undefined)).toBe('/en/mostrador');
  expect(wayBack('en', ['/mostrador/mi-cuenta', '/mostrador/mi-cuenta'])).toBe('/en/mostrador');
});
