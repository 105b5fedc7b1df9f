import { expect, test } from 'vitest';
import { createKeyring } from '#lib/adapters/keyring/keyring.ts';
import { noticePurposes, noticeToken, readNoticeToken } from '#lib/usecases/holder/mail-link-token.ts';

const keyring = createKeyring('the secret of the tests, long enough');
const mailId = 'AbCdEf-_0123456789wxyz';

test.each(noticePurposes)('a token for %s is read as a token for that, and for nothing else', (purpose) => {
  expect(readNoticeToken(keyring, noticeToken(keyring, purpose, mailId))).toEqual({ purpose, mailId });
});

test('T04: no other text is a token: of another mail or installation, with a wrong letter, too short, too long', () => {
  const token = noticeToken(keyring, 'notMe', mailId);
  const [, secret = ''] = token.split('.');
  const foreign = noticeToken(createKeyring('the secret of somebody else, long enough'), 'notMe', mailId);
  const off = `${token.slice(0, -2)}${token.at(-2) === 'A' ? 'B' : 'A'}${token.at(-1)}`;
  for (const text of [
    `other.${secret}`,
    foreign,
    off,
    token.slice(0, -1),
    `${token}A`,
    secret,
    mailId,
    '',
    '.',
    `${mailId}.`,
  ])
    expect(readNoticeToken(keyring, text), text).toBeNull();
});
