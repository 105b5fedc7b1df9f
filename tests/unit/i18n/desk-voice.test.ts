import { expect, test } from 'vitest';
import { es } from '#lib/i18n/es.ts';
import { textsOf } from './texts.ts';

const { phone, ...assist } = es.deskAssist;
const { messages, ...staff } = es.deskStaff;
const staffSide = {
  ...{ assist, messages, staff, audit: es.deskAudit, tickets: es.deskTickets, care: es.deskCare },
  acts: Object.values(es.auditActs).map(({ auditor }) => auditor),
  ...{ change: es.deskChange, errors: es.deskErrors, reports: es.deskReports },
};
const person = /(?<!\p{L})(?:tú|tu|tus|te|ti|contigo|eres|tienes|puedes|quieres|debes)(?!\p{L})/iu;
const order = /(?:^|[.;:] )(?:escribe|elige|revisa|abre|pide|copia|entra|vuelve|imprime)(?!\p{L})/iu;
const isFamiliar = ({ text }: { text: string }) => person.test(text) || order.test(text);

test('the desk speaks to its staff impersonally', () => {
  expect(textsOf(staffSide).filter(isFamiliar)).toEqual([]);
});

test('the page that opens on a person’s own telephone says «tú»', () => {
  expect(textsOf(phone).some(isFamiliar)).toBe(true);
});
