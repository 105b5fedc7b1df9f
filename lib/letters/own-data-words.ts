import type { auditActors } from '#lib/domain/audit/entry.ts';
import type { ChangeState } from '#lib/domain/desk/change.ts';
import type { Outcome } from '#lib/domain/number/issuance.ts';
import type { Stage } from '#lib/domain/request/request.ts';
import type { HolderLetterKind } from '#lib/letters/mail-holder.ts';

/** Words of the export of a person's own data. It is a document, and documents are in Spanish. */
export const stageNames: Record<Stage, string> = {
  started: 'Sin confirmar por correo',
  emailConfirmed: 'Correo confirmado',
  identified: 'Identidad confirmada',
  addressed: 'Domicilio dado',
  issued: 'Terminado, con número',
  referred: 'Enviado a otra vía',
};

/** How the person got the number. */
export const outcomeNames: Record<Outcome, string> = {
  assigned: 'Número asignado',
  located: 'Número localizado',
};

/** The name of a stored word. An unknown word is printed as it is, because nothing that is stored is left out. */
const wordOf =
  (names: Readonly<Record<string, string>>) =>
  (name: string): string =>
    names[name] ?? name;

const mailNames: Record<'link' | 'result' | 'mailbox' | HolderLetterKind, string> = {
  link: 'Enlace para seguir',
  result: 'Constancia y tarjeta',
  mailbox: 'Comprobación de un correo escrito en ventanilla',
  notice: 'Aviso de que alguien pidió tu número',
  emailChange: 'Enlace para confirmar un correo nuevo',
  emailChanging: 'Aviso de que el correo va a cambiar',
  emailChanged: 'Aviso de que el correo cambió',
  emailReady: 'Aviso de que el correo nuevo ya está asociado',
  revoked: 'Aviso de que se revocaron documentos',
  corrected: 'Aviso de que tus documentos cambiaron',
  locked: 'Aviso de que tu número quedó bloqueado',
  lockedWithUndo: 'Aviso de que tu número quedó bloqueado',
  unlocked: 'Aviso de que tu número ya no está bloqueado',
};

/** What a mail was. */
export const mailName = wordOf(mailNames);

/** What happened to a mail. */
export const mailState = wordOf({ queued: 'por enviar', sent: 'enviado', refused: 'rechazado' });

/** The state of a change that staff asked for. */
export const changeStateNames: Record<ChangeState, string> = {
  asked: 'por decidir',
  done: 'hecho',
  refused: 'no aprobado',
  void: 'sin efecto',
};

const actorNames: Record<(typeof auditActors)[number], string> = {
  holder: 'tú, desde tu enlace',
  browser: 'un navegador sin confirmar',
  identified: 'tú, con identidad comprobada',
  worker: 'el sistema',
  operator: 'quien opera el sitio',
};

/** Who did it, as the person reads it. */
export const actorName = (actor: string): string =>
  actor.startsWith('staff:') ? 'personal de la ventanilla' : wordOf(actorNames)(actor);
