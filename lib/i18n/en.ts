import { accessibility } from '#lib/i18n/en/accessibility.ts';
import { auditActs } from '#lib/i18n/en/audit-acts.ts';
import { deskAssist } from '#lib/i18n/en/desk-assist.ts';
import { deskAudit } from '#lib/i18n/en/desk-audit.ts';
import { deskCare } from '#lib/i18n/en/desk-care.ts';
import { deskChange } from '#lib/i18n/en/desk-change.ts';
import { deskErrors } from '#lib/i18n/en/desk-errors.ts';
import { deskReports } from '#lib/i18n/en/desk-reports.ts';
import { deskStaff } from '#lib/i18n/en/desk-staff.ts';
import { deskTickets } from '#lib/i18n/en/desk-tickets.ts';
import { errors } from '#lib/i18n/en/errors.ts';
import { frame } from '#lib/i18n/en/frame.ts';
import { help } from '#lib/i18n/en/help.ts';
import { holder } from '#lib/i18n/en/holder.ts';
import { journey } from '#lib/i18n/en/journey.ts';
import { mail } from '#lib/i18n/en/mail.ts';
import { mailbox } from '#lib/i18n/en/mailbox.ts';
import { ownData } from '#lib/i18n/en/own-data.ts';
import { prepare } from '#lib/i18n/en/prepare.ts';
import { privacy } from '#lib/i18n/en/privacy.ts';
import { proof } from '#lib/i18n/en/proof.ts';
import { security } from '#lib/i18n/en/security.ts';
import { start } from '#lib/i18n/en/start.ts';
import { trial } from '#lib/i18n/en/trial.ts';
import { verify } from '#lib/i18n/en/verify.ts';
import { visit } from '#lib/i18n/en/visit.ts';

export const en = {
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
