import { toIso } from '#lib/domain/basics/calendar.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import type { SeenAtWindow } from '#lib/domain/desk/change.ts';
import type { OwnData, OwnDeskChange, OwnRequest } from '#lib/domain/privacy/own-data.ts';
import type { Issuer } from '#lib/letters/documents.ts';

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

const personOf = ({ name, birthDate, sex, birthEntity }: Person) => ({
  nombres: name.givenNames,
  primerApellido: name.firstSurname,
  segundoApellido: name.secondSurname,
  fechaDeNacimiento: toIso(birthDate),
  sexo: sex,
  entidadDeNacimiento: birthEntity,
});

const documentOf = ({ document, lastFour }: SeenAtWindow) => ({ documento: document, termina: lastFour });

const requestOf = ({ startedAt, confirmedAt, stage, email, address, notice, seen }: OwnRequest) => ({
  iniciado: instant(startedAt),
  confirmado: instant(confirmedAt),
  etapa: stage,
  correo: email,
  domicilio: address,
  aviso: notice && { version: notice.version, huella: notice.hash },
  visto: seen && { ...documentOf(seen), situacion: seen.situation, papeles: seen.papers ?? [] },
});

const deskChangeOf = ({ askedAt, decidedAt, kind, reason, typed, seen, state }: OwnDeskChange) => ({
  pedido: instant(askedAt),
  decidido: instant(decidedAt),
  tipo: kind,
  motivo: reason,
  escrito: typed,
  visto: seen && documentOf(seen),
  estado: state,
});

/**
 * A person's own data as JSON, indented. The schema; instants are ISO 8601 in UTC, days are AAAA-MM-DD, nothing is left out but what is
 * null:
 *
 *     formato: "ventanilla-nss/mis-datos/1"
 *     demostracion: boolean                 true: nothing here is official
 *     hecho: instant
 *     operador, responsable: string         who runs the site, who answers for the data
 *     aviso: { version, huella }            privacy notice in force; `huella` is the SHA-256 of its texts
 *     titular: { curp, nss, correo | null, correoDesde: instant | null, nombres, primerApellido, segundoApellido,
 *                fechaDeNacimiento: day, sexo: "H" | "M" | "X", entidadDeNacimiento: two letters as in the CURP }
 *     registro: { nombres … entidadDeNacimiento } | null     what the registry of this installation says
 *     documentos: [{ folio, entregado: instant, tipo: "assigned" | "located" }]
 *     tramites: [{ iniciado, confirmado | null: instant, etapa, correo (masked when it is not the bound one), domicilio | null,
 *                  aviso: { version, huella } | null,
 *                  visto: { documento, termina, situacion, papeles: [] } | null }]     what staff saw at the window
 *     correos: [{ escrito: instant, tipo: "link" | "result" | …, estado: "queued" | "sent" | "refused", para }]
 *     cambiosDeCorreo: [{ pedido: instant, hasta: instant, nuevo (masked) }]   under way
 *     cambiosDeMesa: [{ pedido: instant, decidido: instant | null, tipo, motivo, escrito | null, visto: { documento, termina } | null,
 *                  estado: "asked" | "done" | "refused" | "void" }]     what staff asked for in the case
 *     historial: [{ momento: instant, acto, quien, detalle | null }]   words of the audit trail, the newest 200
 *     plazosEnHoras: { unconfirmed, answers, … }             how long each kind of data is kept
 */
export const ownDataJson = (data: OwnData, issuer: Issuer): string => {
  const {
    curp,
    nss,
    email,
    boundAt,
    person,
    registered,
    requests,
    issuances,
    mails,
    changes,
    deskChanges,
    acts,
  } = data;
  const content = {
    formato: 'ventanilla-nss/mis-datos/1',
    demostracion: issuer.demonstration,
    hecho: instant(data.at),
    operador: issuer.operator,
    responsable: issuer.privacyResponsible,
    aviso: { version: data.notice.version, huella: data.notice.hash },
    titular: { curp, nss, correo: email, correoDesde: instant(boundAt), ...personOf(person) },
    registro: registered && personOf(registered),
    documentos: issuances.map(({ folio, issuedAt, outcome }) => ({
      folio,
      entregado: instant(issuedAt),
      tipo: outcome,
    })),
    tramites: requests.map(requestOf),
    correos: mails.map(({ createdAt, kind, state, to }) => ({
      escrito: instant(createdAt),
      tipo: kind,
      estado: state,
      para: to,
    })),
    cambiosDeCorreo: changes.map(({ createdAt, until, to }) => ({
      pedido: instant(createdAt),
      hasta: instant(until),
      nuevo: to,
    })),
    cambiosDeMesa: deskChanges.map(deskChangeOf),
    historial: acts.map(({ at, action, actor, detail }) => ({
      momento: instant(at),
      acto: action,
      quien: actor,
      detalle: detail,
    })),
    plazosEnHoras: data.retention,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
};
