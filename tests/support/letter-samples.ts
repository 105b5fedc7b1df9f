import type { Locale } from '#lib/domain/basics/locale.ts';
import { deadEndLetter } from '#lib/letters/mail-dead-end.ts';
import { holderLetter, holderLetterKinds } from '#lib/letters/mail-holder.ts';
import type { Letter } from '#lib/letters/mail-letter.ts';
import { linkLetter } from '#lib/letters/mail-link.ts';
import { mailboxLetter } from '#lib/letters/mail-mailbox.ts';
import type { MailSender } from '#lib/letters/mail-parts.ts';
import { resultLetter } from '#lib/letters/mail-result.ts';
import { anIssuance } from '#tests/support/mail-samples.ts';

export const sender: MailSender = {
  service: 'Ventanilla NSS',
  operator: 'Escuela & Consulado <Uno>',
  baseUrl: 'https://ventanilla.example',
  demonstration: false,
};
export const url = 'https://ventanilla.example/es/tramite/confirmar/AbCdEf-_123';
export const stopUrl = 'https://ventanilla.example/es/aviso/AbC.dEf-_123';
/** Sunday 22 November 2026, 10:38 in Mexico City (UTC−6). */
export const expiresAt = Date.UTC(2026, 10, 22, 16, 38);
export const issuance = anIssuance();
export const stepUp = { url, provider: 'Llave de Prueba', expiresAt };

const check = { code: '482913', codeUntil: expiresAt, linkUntil: expiresAt };

/** Every kind of mail as it is composed, by its name. */
export const everyLetter = (locale: Locale): [name: string, Letter][] => {
  const { curp } = issuance;
  const deadEnd = { curp, stopUrl, sender };
  return [
    ['link', linkLetter({ curp, url, expiresAt, stopUrl, sender }, locale)],
    ['mailbox', mailboxLetter({ ...check, url, stopUrl, sender }, locale)],
    ['located', resultLetter({ issuance, sender }, locale)],
    ['assigned', resultLetter({ issuance: anIssuance({ outcome: 'assigned' }), sender }, locale)],
    ['dead end', deadEndLetter({ ...deadEnd, stepUp: null }, locale)],
    ['dead end with a way on', deadEndLetter({ ...deadEnd, stepUp }, locale)],
    ...holderLetterKinds.map((kind): [string, Letter] => [
      kind,
      holderLetter(kind, { curp, moment: expiresAt, url, sender }, locale),
    ]),
  ];
};
