import { describe, expect, test } from 'vitest';
import { isAuditEntry } from '#lib/domain/audit/entry.ts';
import { changeDetails, changeKinds, changeRules, waitsFirst } from '#lib/domain/desk/change.ts';
import { changeFields, changeSchemas, longestNote } from '#lib/domain/desk/change-answers.ts';
import { deskChange as english } from '#lib/i18n/en/desk-change.ts';
import { deskChange as spanish } from '#lib/i18n/es/desk-change.ts';

const typed = {
  email: ' Nuevo@Correo.Example ',
  givenNames: 'Ana',
  firstSurname: 'Solís',
  secondSurname: '',
  text: ' La foto\n no se parece ',
  document: 'ine',
  lastFour: '43-a1',
};

describe('the forms of what only staff can do', () => {
  test.each(changeKinds)('%s: take every reason of this kind and no other', (kind) => {
    const own: readonly string[] = changeRules[kind].reasons;
    const all = changeKinds.flatMap((each) => [...changeRules[each].reasons]);
    for (const reason of all) {
      const read = changeSchemas[kind].safeParse({ ...typed, reason });
      expect(read.success, reason).toBe(own.includes(reason));
      if (read.success) expect(read.data.wanted).toMatchObject({ kind, reason });
    }
  });

  test.each(changeKinds)('%s: name what is missing in both languages', (kind) => {
    const empty = Object.fromEntries(changeFields[kind].map((name) => [name, '']));
    const issues = changeSchemas[kind].safeParse(empty).error?.issues ?? [];
    expect(issues.map(({ message }) => message)).toContain('reason.EMPTY');
    const needed = changeRules[kind].identity === 'needed';
    expect(issues.some(({ path }) => path[0] === 'document')).toBe(needed);
    for (const words of [spanish, english]) expect(words.messages['reason.EMPTY']).not.toBe('');
  });

  test('ask for kind and number of an optional document together', () => {
    const read = (document: string, lastFour: string) =>
      changeSchemas.revoke.safeParse({ reason: 'identidad', document, lastFour });
    expect(read('', '').data?.seen).toBeNull();
    expect(read('ine', '43a1').data?.seen).toEqual({ document: 'ine', lastFour: '43A1' });
    expect(read('ine', '').error?.issues[0]?.message).toBe('lastFour.EMPTY');
    expect(read('', '43a1').error?.issues[0]?.message).toBe('document.EMPTY');
  });

  test('keep a note to one line of a few hundred letters', () => {
    const read = (text: string) => changeSchemas.note.safeParse({ reason: 'papersMissing', text });
    expect(read(typed.text).data?.wanted).toMatchObject({ text: 'La foto no se parece' });
    expect(read('ñ'.repeat(longestNote)).success).toBe(true);
    expect(read('ñ'.repeat(longestNote + 1)).error?.issues[0]?.message).toBe('text.LENGTH');
  });

  test('name the sign of a note that the PDF of one’s own data cannot show', () => {
    const read = (text: string) => changeSchemas.note.safeParse({ reason: 'papersMissing', text });
    expect(read('Falta el acta 😀').error?.issues[0]?.message).toBe('text.CHARACTER|😀');
    for (const words of [spanish, english]) expect(words.messages['text.CHARACTER']).toContain('{1}');
  });
});

describe('the table of changes', () => {
  test('needs a second member of staff for every change that cannot be undone, and a supervisor for a note', () => {
    expect(changeKinds.filter((kind) => changeRules[kind].secondPair)).toEqual([
      'changeEmail',
      'correctNames',
      'revoke',
      'replace',
    ]);
    expect(changeKinds.filter((kind) => !waitsFirst(kind))).toEqual(['unlock']);
  });

  test('has words for the audit without personal data', () => {
    const entry = { at: 1, actor: 'staff:lucia', action: 'change.asked' } as const;
    const nobody = { requestId: null, subject: null, address: null } as const;
    for (const detail of changeDetails)
      expect(isAuditEntry({ ...entry, ...nobody, detail }), detail).toBe(true);
  });
});
