import { describe, expect, it } from 'vitest';
import { parseCurp } from '#lib/domain/curp/curp.ts';
import { curpIn } from '#lib/domain/curp/curp-in-text.ts';

const CURP = 'SASO750909HDFNNS05';
const today = { year: 2026, month: 11, day: 30 };

describe('a CURP in a pasted text', () => {
  it.each([
    ['a message', 'Mi CURP es: SASO750909HDFNNS05'],
    ['a message with blanks inside', 'mi curp es SASO 750909 HDF NNS 05, gracias'],
    ['a message with hyphens', 'CURP: saso-750909-hdfnns-05.'],
    ['the QR text of a printed CURP', `${CURP}||SANTOS|SOLIS|OSCAR|HOMBRE|09/09/1975|DISTRITO FEDERAL|9|`],
    ['the same CURP twice', `${CURP} (repito: ${CURP})`],
    ['lines of a form', `Nombre: Óscar\r\nCURP:\t${CURP}\r\nEdad: 51`],
    ['a number behind it', `${CURP} 26 años`],
  ])('is taken from %s', (_, text) => {
    expect(curpIn(text)).toBe(CURP);
    expect(parseCurp(text, today)).toEqual({ ok: true, value: CURP });
  });

  it('is taken with its slip, so that the person reads what is wrong with it', () => {
    expect(curpIn('Mi CURP es SASO750909HDFNNS04')).toBe('SASO750909HDFNNS04');
    expect(parseCurp('Mi CURP es SASO750909HDFNNS04', today)).toEqual({ ok: false, error: 'CHECK_DIGIT' });
  });

  it.each([
    ['of two people', `${CURP} y QUEJ000101MQRNKSA3`],
    ['glued to other letters', `miCURP${CURP}`],
    ['cut short', 'Mi CURP es SASO750909HDFNNS'],
    ['in a text that no message is as long as', `${'palabra '.repeat(400)}${CURP}`],
  ])('is not guessed where it is %s', (_, text) => {
    expect(curpIn(text)).toBeNull();
  });
});
