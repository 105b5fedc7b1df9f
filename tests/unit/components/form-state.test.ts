import { describe, expect, it } from 'vitest';
import { messageOf, readTexts } from '#components/form/form-state.ts';

describe('words of a message key', () => {
  const messages = {
    'curp.EMPTY': 'Escribe tu CURP',
    'curp.shouldBeDigitGuessed': 'El carácter {1} es la letra {2}; va un {3}',
    other: 'Revisa este dato',
  };

  it('are those of the key', () => {
    expect(messageOf(messages, 'curp.EMPTY')).toBe('Escribe tu CURP');
  });

  it('contain the details that follow the key', () => {
    expect(messageOf(messages, 'curp.shouldBeDigitGuessed|17|O|0')).toBe(
      'El carácter 17 es la letra O; va un 0',
    );
  });

  it('leave out a detail that was not given', () => {
    expect(messageOf(messages, 'curp.shouldBeDigitGuessed|17')).toBe('El carácter 17 es la letra ; va un ');
  });

  it('are the general ones for a key that has none, never the key', () => {
    expect(messageOf(messages, 'curp.day|31|30')).toBe('Revisa este dato');
  });
});

describe('texts of a posted form', () => {
  it('stay as they were typed; of two with the same name the last stays', () => {
    const data = new FormData();
    data.append('curp', ' saso 750909 ');
    data.append('email', '');
    data.append('email', 'oscar@correo.example');
    expect(readTexts(data)).toEqual({ curp: ' saso 750909 ', email: 'oscar@correo.example' });
  });

  it('leave out files and the fields of React', () => {
    const data = new FormData();
    data.append('$ACTION_KEY', 'k1');
    data.append('file', new Blob(['x']), 'x.txt');
    data.append('street', 'Calle de los Ejemplos');
    expect(readTexts(data)).toEqual({ street: 'Calle de los Ejemplos' });
  });
});
