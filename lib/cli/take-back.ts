import type { Command } from '#lib/cli/command.ts';
import { silent, withDeps } from '#lib/cli/with-deps.ts';
import { formatFolio, parseFolio } from '#lib/domain/document/folio.ts';
import { isRevocationReason, revocationReasons } from '#lib/domain/document/revocation.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import { keyringOf, openStoreOf } from '#lib/server/deps/open-store.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import {
  type ReplaceFailure,
  replaceDocuments,
  revokeDocuments,
} from '#lib/usecases/desk/take-back-documents.ts';

/** For a folio without documents. */
export const unknownFolio: Sentence = {
  es: 'No hay documentos con ese folio. Revisa los 22 números.',
  en: 'There are no documents with that folio. Check its 22 digits.',
};

const failures: Record<ReplaceFailure, Sentence> = {
  unknownFolio,
  takenBack: {
    es: 'Los documentos de ese folio ya estaban revocados o sustituidos.',
    en: 'The documents of that folio were revoked or replaced already.',
  },
  notInRegistry: {
    es: 'El registro de población no conoce a esa persona: primero corrige ahí sus datos.',
    en: 'The population registry does not know that person: correct their data there first.',
  },
  nothingChanged: {
    es: 'El registro dice lo mismo que los documentos: no hay nada que sustituir.',
    en: 'The registry says the same as the documents: there is nothing to replace.',
  },
  notBound: {
    es: 'Ningún correo está asociado a esa persona: no hay a quién enviarlos.',
    en: 'No email address is linked to that person: there is nowhere to send them.',
  },
};

const notAReason: Sentence = {
  es: `El motivo debe ser uno de: ${revocationReasons.join(', ')}.`,
  en: `The reason must be one of: ${revocationReasons.join(', ')}.`,
};

export const revokeCommand: Command = {
  name: 'revoke',
  parameters: { es: 'FOLIO --reason MOTIVO', en: 'FOLIO --reason REASON' },
  summary: { es: 'Revoca los dos documentos de un folio.', en: 'Revokes both documents of a folio.' },
  help: {
    es: `MOTIVO es uno de: ${revocationReasons.join(', ')}.\nDesde ese momento quien los compruebe verá «revocado». El número no cambia. No se puede deshacer.`,
    en: `REASON is one of: ${revocationReasons.join(', ')}.\nFrom that moment on, people who check them read “revoked”. The number does not change. It cannot be undone.`,
  },
  operands: 1,
  options: { reason: 'needed' },
  run: async ([typed = ''], { print, complain }, variables, { reason }) => {
    const folio = parseFolio(typed);
    if (!folio || !isRevocationReason(reason)) {
      complain(folio ? notAReason : unknownFolio);
      return 2;
    }
    const settings = readEnvironment(variables);
    const store = await openStoreOf(settings);
    try {
      const revoked = await revokeDocuments({
        store,
        clock: { now: Date.now },
        keyring: keyringOf(settings),
        log: silent,
      })(folio, reason);
      if (revoked.ok)
        print({
          es: `Revocados los documentos del folio ${formatFolio(folio)}.`,
          en: `The documents of folio ${formatFolio(folio)} are revoked.`,
        });
      else complain(failures[revoked.error]);
      return revoked.ok ? 0 : 2;
    } finally {
      await store.close();
    }
  },
};

export const replaceCommand: Command = {
  name: 'replace',
  parameters: { es: 'FOLIO', en: 'FOLIO' },
  summary: {
    es: 'Sustituye los documentos de una persona corregida.',
    en: 'Replaces the documents of a person whose data were corrected.',
  },
  help: {
    es: 'Toma los datos de hoy del registro de población, emite documentos nuevos con el mismo NSS y los envía al correo asociado.\nQuien compruebe los anteriores verá «sustituido».',
    en: 'Takes today’s data from the population registry, issues new documents with the same NSS and sends them to the linked email address.\nPeople who check the earlier ones read “replaced”.',
  },
  operands: 1,
  run: async ([typed = ''], { print, complain }, variables) => {
    const folio = parseFolio(typed);
    if (!folio) {
      complain(unknownFolio);
      return 2;
    }
    return withDeps(variables, async (deps) => {
      const replaced = await replaceDocuments({ ...deps, log: silent })(folio);
      if (replaced.ok) {
        const next = formatFolio(replaced.value.folio);
        print({ es: `Sustituidos. Folio nuevo: ${next}.`, en: `Replaced. New folio: ${next}.` });
      } else complain(failures[replaced.error]);
      return replaced.ok ? 0 : 2;
    });
  },
};
