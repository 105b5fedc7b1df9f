import { describe, expect, test } from 'vitest';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { deskMessagesFor, isMessageKey, messagesFor } from '#lib/i18n/messages.ts';

const spanish = dictionary('es');
const subjectsIn = (messages: object) => [
  ...new Set(Object.keys(messages).map((name) => name.split('.')[0])),
];

describe('the messages of a form', () => {
  test('are those of its subjects and those of every form, and no others', () => {
    const messages = messagesFor(spanish, 'email', 'emailConfirmation');
    expect(subjectsIn(messages).toSorted()).toEqual(['email', 'emailConfirmation', 'form', 'wait']);
    expect(messages['email.SAME']).toBe(spanish.errors['email.SAME']);
  });

  test('are about somebody else at the desk', () => {
    const messages = deskMessagesFor(spanish, 'curp', 'givenNames', 'password');
    expect(messages['curp.EMPTY']).toBe(spanish.deskErrors['curp.EMPTY']);
    expect(messages['givenNames.LENGTH']).toBe(spanish.deskErrors['givenNames.LENGTH']);
    expect(messages['password.SHORT']).toBe(spanish.deskStaff.messages['password.SHORT']);
  });
});

describe('a message key from outside', () => {
  test.each(['curp.EMPTY', 'password.WRONG', 'email.SUSPICIOUS|ana@correo.example'])(
    '%s is accepted',
    (key) => {
      expect(isMessageKey(key)).toBe(true);
    },
  );

  test.each(['', 'curp', 'curp.NEW_RULE', 'toString', '__proto__', '|curp.EMPTY'])('%j is refused', (key) => {
    expect(isMessageKey(key)).toBe(false);
  });
});
