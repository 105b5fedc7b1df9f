import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { anNss, oscar } from '#tests/support/builders.ts';

const nss = anNss();
/** Values that callers may have, also some that the types refuse. */
const events: [name: string, fields: Record<string, unknown> | undefined][] = [
  ['server.started', undefined],
  ['nss.assigned', { requestId: 'r-1', issuanceId: 'i-1', count: 3, milliseconds: 12 }],
  ['action.failed', { reference: oscar, where: 'start', errorName: `Error of ${oscar.toLowerCase()}` }],
  ['action.failed', { reason: `number ${nss}`, kind: 'persona@correo.example', errorCode: nss }],
  ['action.failed', { count: Number(`9${nss.slice(1)}`), attempts: 2 }],
  [
    'action.failed',
    { curp: oscar, nss, email: 'persona@correo.example', name: 'Óscar', requestId: undefined },
  ],
  ['action.failed', { toString: oscar, constructor: 'Óscar', __proto__x: 'Óscar', hasOwnProperty: 'Óscar' }],
  ['canary.asked', { requestId: 'r-2' }],
  ['mail.sent', { mailId: 'x\n{"event":"forged"}', attempts: 1 }],
];

const written = (level: string): string => {
  const code = `import { createLog } from '#lib/adapters/log/log.ts';
    const log = createLog(${JSON.stringify(level)});
    for (const [name, fields] of ${JSON.stringify(events)}) log.event(name, fields ?? undefined);`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
};

describe('the log', () => {
  let text = '';
  let lines: Record<string, unknown>[] = [];
  beforeAll(() => {
    text = written('info');
    lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  });

  test('writes one line of JSON for each event, with its hour', () => {
    expect(lines.map(({ event }) => event)).toEqual(events.map(([name]) => name));
    expect(lines.every(({ time }) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(String(time)))).toBe(true);
  });

  test('writes identifiers, counts and states as they are', () => {
    expect(lines[1]).toMatchObject({ requestId: 'r-1', issuanceId: 'i-1', count: 3, milliseconds: 12 });
  });

  test('T21: hides what looks like a CURP, a number or an address in a field that is allowed', () => {
    expect(lines[2]).toMatchObject({ reference: '[hidden]', where: 'start', errorName: '[hidden]' });
    expect(lines[3]).toMatchObject({ reason: '[hidden]', kind: '[hidden]', errorCode: '[hidden]' });
    expect(lines[4]).toMatchObject({ count: '[hidden]', attempts: 2 });
  });

  test('T21: leaves out every field that is not allowed', () => {
    for (const at of [5, 6])
      expect(Object.keys(lines[at] ?? {}).toSorted()).toEqual(['event', 'level', 'time']);
  });

  test('says nothing about the machine', () => {
    expect(Object.keys(lines[0] ?? {}).toSorted()).toEqual(['event', 'level', 'time']);
  });

  test('T14: never begins a new line inside a value', () => {
    expect(lines[8]).toMatchObject({ mailId: 'x\n{"event":"forged"}' });
  });

  test('T21: contains none of the planted values', () => {
    for (const planted of [oscar, nss, 'persona', 'Óscar'])
      expect(text.toLowerCase()).not.toContain(planted.toLowerCase());
  });

  test('T01: writes alarms at every level', () => {
    const alarm = JSON.parse(written('error'));
    expect(alarm).toMatchObject({ event: 'canary.asked', requestId: 'r-2', level: 50 });
    expect(lines[1]).toMatchObject({ level: 30 });
  });

  test('is empty when the level is silent', () => {
    expect(written('silent')).toBe('');
  });
});
