import { accessibility } from '#lib/i18n/es/accessibility.ts';
import { auditActs } from '#lib/i18n/es/audit-acts.ts';
import { deskAssist } from '#lib/i18n/es/desk-assist.ts';
import { deskAudit } from '#lib/i18n/es/desk-audit.ts';
import { deskCare } from '#lib/i18n/es/desk-care.ts';
import { deskChange } from '#lib/i18n/es/desk-change.ts';
import { deskErrors } from '#lib/i18n/es/desk-errors.ts';
import { deskReports } from '#lib/i18n/es/desk-reports.ts';
import { deskStaff } from '#lib/i18n/es/desk-staff.ts';
import { deskTickets } from '#lib/i18n/es/desk-tickets.ts';
import { errors } from '#lib/i18n/es/errors.ts';
import { frame } from '#lib/i18n/es/frame.ts';
import { help } from '#lib/i18n/es/help.ts';
import { holder } from '#lib/i18n/es/holder.ts';
import { journey } from '#lib/i18n/es/journey.ts';
import { mail } from '#lib/i18n/es/mail.ts';
import { mailbox } from '#lib/i18n/es/mailbox.ts';
import { ownData } from '#lib/i18n/es/own-data.ts';
import { prepare } from '#lib/i18n/es/prepare.ts';
import { privacy } from '#lib/i18n/es/privacy.ts';
import { proof } from '#lib/i18n/es/proof.ts';
import { security } from '#lib/i18n/es/security.ts';
import { start } from '#lib/i18n/es/start.ts';
import { trial } from '#lib/i18n/es/trial.ts';
import { verify } from '#lib/i18n/es/verify.ts';
import { visit } from '#lib/i18n/es/visit.ts';

export const es = {
  frame,
  start,
  help,
  privacy,
  ownData,
  security,
  accessibility,
  trial,
  journey,
  prepare,
  holder,
  errors,
  mail,
  mailbox,
  proof,
  verify,
  visit,
  auditActs,
  deskAssist,
  deskAudit,
  deskTickets,
  deskCare,
  deskChange,
  deskErrors,
  deskReports,
  deskStaff,
};
