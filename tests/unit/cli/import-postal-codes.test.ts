import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importPostalCodes } from '#lib/cli/import-postal-codes.ts';
import type { Progress } from '#lib/cli/import-table.ts';
import { aFolder } from '#tests/support/folder.ts';
import { aStore } from '#tests/support/memory-store.ts';

const fixtures = join(import.meta.dirname, '../../support/fixtures');
const fixture = (name: string): string => {
  const path = join(aFolder(), name);
  copyFileSync(join(fixtures, name), path);
  return path;
};
const file = (content: string | Buffer): string => {
  const path = join(aFolder(), 'CPdescarga.txt');
  writeFileSync(path, content);
  return path;
};

const header =
  'd_codigo|d_asenta|d_tipo_asenta|D_mnpio|d_estado|d_ciudad|d_CP|c_estado|c_oficina|c_CP|c_tipo_asenta|c_mnpio|id_asenta_cpcons|d_zona|c_cve_ciudad';
const romaNorte =
  '06700|Roma Norte|Colonia|Cuauhtémoc|Ciudad de México|Ciudad de México|06401|09|06401||09|015|0947|Urbano|06';

/** `count` colonias of one postal code, from the key `first` on. */
const colonias = (postalCode: string, count: number, first = 1): string[] =>
  Array.from({ length: count }, (_, at) =>
    romaNorte
      .replace('06700', postalCode)
      .replace('0947', String(first + at).padStart(4, '0'))
      .replace('Roma Norte', `Roma ${first + at}`),
  );

const importText = async (...lines: string[]) => {
  const store = await aStore();
  const path = file(lines.join('\r\n'));
  const result = await importPostalCodes(store, path);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { rejections } = result.value;
  const rejected = rejections ? readFileSync(rejections, 'utf8').trimEnd().split('\n').slice(1) : [];
  return { store, result: result.value, rejected };
};

test.each(['cp_sample_header_a.txt', 'cp_sample_header_b.txt'])(
  'the official file %s comes in whole, with its accents',
  async (name) => {
    const store = await aStore();
    const path = fixture(name);
    const result = await importPostalCodes(store, path);
    expect(result).toEqual({
      ok: true,
      value: { rows: 35, written: 35, rejected: 0, rejections: null },
    });
    expect(await store.postalCodes.count()).toBe(10);
    expect(await store.postalCodes.find('06700')).toEqual({
      postalCode: '06700',
      stateCode: '09',
      stateName: 'Ciudad de México',
      municipioCode: '015',
      municipioName: 'Cuauhtémoc',
      settlements: [{ id: '0947', name: 'Roma Norte', type: 'Colonia' }],
    });
    expect((await store.postalCodes.find('22000'))?.settlements.map((one) => one.name)).toEqual([
      'Zona Centro',
      'Zona Este',
      'Zona Norte',
    ]);
    expect(existsSync(`${path}.rechazos.csv`)).toBe(false);
  },
);

test('a copy in UTF-8 with a byte order mark gives the same result', async () => {
  const latin = readFileSync(join(fixtures, 'cp_sample_header_a.txt'), 'latin1');
  const store = await aStore();
  const lines = latin.split('\r\n').slice(1).join('\n');
  await importPostalCodes(store, file(`\uFEFF${lines}`));
  expect(await store.postalCodes.count()).toBe(10);
  expect((await store.postalCodes.find('01000'))?.settlements[0]?.name).toBe('San Ángel');
});

test('empty lines and a line of bars under the header are skipped', async () => {
  const { result } = await importText('Aviso legal', header, '||||||||||||||', romaNorte, '', '');
  expect(result).toEqual({ rows: 1, written: 1, rejected: 0, rejections: null });
});

test('a bad line is listed with number and reason, and the good ones are imported', async () => {
  const { store, result, rejected } = await importText(
    header,
    romaNorte,
    romaNorte.replace('06700', '6700'),
    romaNorte.replace('|09|06401', '|99|06401'),
    romaNorte.replace('|015|', '|15|'),
    romaNorte.replace('Roma Norte', ''),
    romaNorte.replace('0947', '=1+1'),
    `${romaNorte}|más`,
    romaNorte.replace('Roma Norte', 'Roma\0Norte'),
    romaNorte.replace('Roma Norte', 'R'.repeat(100_000)),
    romaNorte.replace('015', '016').replace('0947', '0948'),
    romaNorte.replace('0947', '0949').replace('Norte', 'Sur'),
  );
  expect(result).toMatchObject({ rows: 11, written: 2, rejected: 9 });
  expect(rejected).toEqual([
    '3,"El código postal no tiene 5 dígitos; quizá una hoja de cálculo le quitó el cero del principio."',
    '4,"La clave del estado (c_estado) no existe."',
    '5,"La clave del municipio (c_mnpio) no tiene 3 dígitos."',
    '6,"Falta un nombre, o uno es demasiado largo."',
    '7,"La clave de la colonia (id_asenta_cpcons) no es un número."',
    '8,"Columnas de la línea: 16; del encabezado: 15."',
    '9,"La línea tiene caracteres de control."',
    '10,"La línea es demasiado larga."',
    '11,"Otra línea pone este código postal en otro municipio."',
  ]);
  const names = (await store.postalCodes.find('06700'))?.settlements.map(({ name }) => name);
  expect(names).toEqual(['Roma Norte', 'Roma Sur']);
});

test('the same file again changes nothing, and a newer one replaces the codes that it names', async () => {
  const store = await aStore();
  const path = fixture('cp_sample_header_a.txt');
  await importPostalCodes(store, path);
  const before = await store.postalCodes.find('77500');
  await importPostalCodes(store, path);
  expect(await store.postalCodes.find('77500')).toEqual(before);
  await importPostalCodes(store, file([header, romaNorte.replace('Norte', 'Nueva')].join('\n')));
  expect((await store.postalCodes.find('06700'))?.settlements).toEqual([
    { id: '0947', name: 'Roma Nueva', type: 'Colonia' },
  ]);
  expect(await store.postalCodes.count()).toBe(10);
});

test('a postal code spread over the whole of a long file keeps all its colonias', async () => {
  const rows = Array.from({ length: 12_000 }, (_, n) => {
    const code = n % 1_000 === 0 ? '06700' : String(10_000 + (n % 6_000));
    return romaNorte.replace('|0947|', `|${String(n + 1).padStart(5, '0')}|`).replace('06700', code);
  });
  const { store, result } = await importText(header, ...rows);
  expect(result.written).toBe(12_000);
  expect((await store.postalCodes.find('06700'))?.settlements).toHaveLength(12);
});

test('a file without a header, an empty one and a missing one fail', async () => {
  const store = await aStore();
  const outcome = (path: string) => importPostalCodes(store, path);
  const noHeader = { ok: false, error: { es: expect.stringContaining('No encontramos el encabezado') } };
  expect(await outcome(file(romaNorte))).toMatchObject(noHeader);
  expect(await outcome(file(''))).toMatchObject(noHeader);
  expect(await outcome(file(Buffer.alloc(300_000)))).toMatchObject(noHeader);
  expect(await outcome(join(aFolder(), 'nada.txt'))).toEqual({ ok: false, error: 'NO_FILE' });
  expect(await outcome(aFolder())).toEqual({ ok: false, error: 'NO_FILE' });
});

test('progress ends at the size of the file', async () => {
  const store = await aStore();
  const seen: Progress[] = [];
  await importPostalCodes(store, fixture('cp_sample_header_a.txt'), {
    onProgress: (progress) => seen.push(progress),
  });
  expect(seen.at(-1)).toMatchObject({ rows: 35 });
  expect(seen.at(-1)?.bytes).toBe(seen.at(-1)?.total);
});

test('a batch that cannot be written writes nothing', async () => {
  const store = await aStore();
  const failing = {
    postalCodes: {
      ...store.postalCodes,
      put: async () => {
        throw new Error('disk full');
      },
    },
  };
  await expect(importPostalCodes(failing, fixture('cp_sample_header_a.txt'))).rejects.toThrow('disk full');
  expect(await store.postalCodes.count()).toBe(0);
});

test('a file that was cut inside a postal code changes nothing, and the operator hears which code would shrink', async () => {
  const store = await aStore();
  const whole = [header, ...colonias('77500', 15), ...colonias('06700', 4)];
  await importPostalCodes(store, file(whole.join('\n')));
  const cut = file(whole.slice(0, 3).join('\n'));
  expect(await importPostalCodes(store, cut)).toMatchObject({
    ok: false,
    error: {
      es: expect.stringMatching(/que se van: 13\..*77500 \(15 → 2\).*--accept-losses/s),
      en: expect.stringMatching(/going: 13\..*77500 \(15 → 2\).*--accept-losses/s),
    },
  });
  expect((await store.postalCodes.find('77500'))?.settlements).toHaveLength(15);
  const told: string[] = [];
  const agreed = { acceptLosses: true, tell: ({ es }: { es: string }) => void told.push(es) };
  expect(await importPostalCodes(store, cut, agreed)).toMatchObject({ ok: true, value: { written: 2 } });
  expect(told.join()).toContain('Códigos que el archivo no nombra y se quedan: 1.');
  expect((await store.postalCodes.find('77500'))?.settlements).toHaveLength(2);
});

test('a catalogue in which many colonias of many codes are missing changes nothing', async () => {
  const store = await aStore();
  const codes = Array.from({ length: 20 }, (_, n) => String(10_000 + n));
  const catalogue = (count: number) =>
    file([header, ...codes.flatMap((code) => colonias(code, count))].join('\n'));
  await importPostalCodes(store, catalogue(10));
  expect(await importPostalCodes(store, catalogue(9))).toMatchObject({
    ok: false,
    error: { es: expect.stringContaining('que se van: 20.') },
  });
  expect(await importPostalCodes(store, catalogue(11))).toMatchObject({ ok: true });
});

test('two names for one colonia are not silently chosen from: the second line is listed', async () => {
  const { store, rejected } = await importText(
    header,
    romaNorte,
    romaNorte,
    romaNorte.replace('Norte', 'Sur'),
  );
  expect(rejected).toEqual([
    '4,"Otra línea da otro nombre a la misma colonia (d_codigo e id_asenta_cpcons)."',
  ]);
  expect((await store.postalCodes.find('06700'))?.settlements).toHaveLength(1);
});
