import type { ChangeState } from '#lib/domain/desk/change.ts';
import type { Outcome } from '#lib/domain/number/issuance.ts';
import type { Stage } from '#lib/domain/request/request.ts';

/** Words of the export of a person's own data: a document, and so in Spanish. */
export const stageNames: Record<Stage, string> = {
  started: 'Sin confirmar por correo',
  emailConfirmed: 'Correo confirmado',
  identified: 'Identidad confirmada',
  addressed: 'Domicilio dado',
  issued: 'Terminado, con número',
  referred: 'Enviado a otra vía',
};

export const outcomeNames: Record<Outcome, string> = {
  assigned: 'Número asignado',
  located: 'Número localizado',
};

/** A word that is not known here stands as it is: nothing that is held is left out. */
const wordOf =
  (names: Readonly<Record<string, string>>) =>
  (name: string): string =>
    names[name] ?? name;

export const mailName = wordOf({
  link: 'Enlace para seguir',
  result: 'Constancia y tarjeta',
  notice: 'Aviso de que alguien pidió tu número',
  emailChange: 'Enlace para confirmar un correo nuevo',
  emailChanging: 'Aviso de que el correo va a cambiar',
  emailChanged: 'Aviso de que el correo cambió',
  emailReady: 'Aviso de que el correo nuevo ya está unido',
  revoked: 'Aviso de que se revocaron documentos',
  corrected: 'Aviso de que tus documentos cambiaron',
  locked: 'Aviso de que tu número quedó bloqueado',
  unlocked: 'Aviso de que tu número ya no está bloqueado',
});

export const mailState = wordOf({ queued: 'por enviar', sent: 'enviado', refused: 'rechazado' });

export const changeStateNames: Record<ChangeState, string> = {
  asked: 'por decidir',
  done: 'hecho',
  refused: 'no aprobado',
  void: 'sin efecto',
};

const knownActor = wordOf({
  holder: 'tú, desde tu enlace',
  browser: 'un navegador sin confirmar',
  identified: 'tú, con identidad comprobada',
  worker: 'el sistema',
  operator: 'quien opera el sitio',
});

export const actorName = (actor: string): string =>
  actor.startsWith('staff:') ? 'personal de la mesa de atención' : knownActor(actor);

export const actName = wordOf({
  'request.started': 'Se inició un trámite',
  'request.identified': 'Se confirmó de quién es la CURP',
  'request.referred': 'Se envió a otra vía',
  'request.denied': 'No se mostró el número',
  'link.asked': 'Se pidió un enlace',
  'link.sent': 'Se envió un enlace',
  'link.confirmed': 'Se confirmó el correo',
  'deadEnd.sent': 'Se envió un correo que no dice nada del número',
  'notice.sent': 'Se envió un aviso a tu correo',
  'identity.shown': 'Se mostró a quién pertenece la CURP',
  'identity.proven': 'Se comprobó la identidad',
  'identity.refused': 'No se comprobó la identidad',
  'name.mismatched': 'Se escribió un nombre que no coincide',
  'number.assigned': 'Se asignó el número',
  'number.located': 'Se localizó el número',
  'number.shown': 'Se mostró el número',
  'document.shown': 'Se abrió un documento',
  'document.downloaded': 'Se bajó un documento',
  'documents.asked': 'Se pidieron los documentos por correo',
  'documents.mailed': 'Se enviaron los documentos por correo',
  'documents.revoked': 'Se revocaron los documentos',
  'documents.replaced': 'Se sustituyeron los documentos',
  'change.asked': 'En la mesa se pidió un cambio',
  'change.made': 'En la mesa se hizo un cambio',
  'change.agreed': 'Una segunda persona aprobó un cambio',
  'change.refused': 'Una segunda persona rechazó un cambio',
  'change.void': 'Un cambio quedó sin efecto',
  'mail.refused': 'Un correo fue rechazado',
  'mail.limited': 'No salió un correo porque ya se habían pedido muchos',
  'mail.stopped': 'Se pidió no recibir más correos',
  'mail.resumed': 'Se pidió volver a recibir correos',
  'holder.locked': 'Se bloqueó el número',
  'holder.unlocked': 'Se desbloqueó el número',
  'email.changeAsked': 'Se pidió cambiar el correo',
  'email.changed': 'Se cambió el correo',
  'email.changeCancelled': 'Se canceló un cambio de correo',
  'data.exported': 'Se bajaron los datos',
  'case.opened': 'Se abrió tu caso en la mesa de atención',
  'case.handedOver': 'Se hizo un código para seguir en tu teléfono',
  'case.takenOver': 'El caso pasó a tu teléfono',
  'case.resumed': 'Otra persona de la mesa siguió con tu caso',
  'case.searched': 'Se buscaron tus documentos anteriores en la mesa',
  'person.viewed': 'Se mostraron tus datos en la mesa',
  'person.withheld': 'No se mostraron tus datos en la mesa, por el tope del día',
  'document.printed': 'Se imprimió un documento en la mesa',
  'session.finished': 'Se terminó la sesión',
});
