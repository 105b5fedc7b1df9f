import type { Command, ExitStatus, Variables } from '#lib/cli/command.ts';
import { withoutSeparators } from '#lib/domain/basics/separators.ts';
import { formatFolio, isFolio } from '#lib/domain/document/folio.ts';
import { isRevocationReason, revocationReasons } from '#lib/domain/document/revocation.ts';
import { createDeps, type Deps } from '#lib/server/deps/deps.ts';
import { keyringOf, openStoreOf } from '#lib/server/deps/open-store.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import {
  type ReplaceFailure,
  replaceDocuments,
  revokeDocuments,
} from '#lib/usecases/desk/take-back-documents.ts';
import type { Log } from '#lib/usecases/ports/log.ts';

const failures: Record<ReplaceFailure, string> = {
  unknownFolio: 'No hay documentos con ese folio. Revisa los 22 números.',
  takenBack: 'Los documentos de ese folio ya estaban revocados o sustituidos.',
  notInRegistry: 'El registro de población no conoce a esa persona: primero corrige ahí sus datos.',
  nothingChanged: 'El registro dice lo mismo que los documentos: no hay nada que sustituir.',
  notBound: 'Ningún correo está unido a esa persona: no hay a quién enviarlos.',
};

/** The command's own words are enough: what it did is in the store. */
export const silent: Log = { event: () => undefined };

const readFolio = (text: string): string | null => {
  const folio = withoutSeparators(text);
  return isFolio(folio) ? folio : null;
};

export const revokeCommand: Command = {
  name: 'revoke',
  parameters: 'FOLIO --reason MOTIVO',
  summary: 'Revoca los dos documentos de un folio.',
  help: `MOTIVO es uno de: ${revocationReasons.join(', ')}.\nDesde ese momento quien los compruebe verá «revocado». El número no cambia. No se puede deshacer.`,
  operands: 1,
  options: { reason: 'needed' },
  run: async ([typed = ''], { print, complain }, variables, { reason }) => {
    const folio = readFolio(typed);
    if (!folio || !isRevocationReason(reason)) {
      complain(folio ? `El motivo debe ser uno de: ${revocationReasons.join(', ')}.` : failures.unknownFolio);
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
      if (revoked.ok) print(`Revocados los documentos del folio ${formatFolio(folio)}.`);
      else complain(failures[revoked.error]);
      return revoked.ok ? 0 : 2;
    } finally {
      await store.close();
    }
  },
};

/** With everything that the server has, closed again afterwards. */
export const withDeps = async (
  variables: Variables,
  act: (deps: Deps) => Promise<ExitStatus>,
): Promise<ExitStatus> => {
  const deps = await createDeps(readEnvironment(variables));
  try {
    return await act(deps);
  } finally {
    deps.mailer.close();
    await deps.store.close();
  }
};

export const replaceCommand: Command = {
  name: 'replace',
  parameters: 'FOLIO',
  summary: 'Sustituye los documentos de una persona corregida.',
  help: 'Toma los datos de hoy del registro de población, emite documentos nuevos con el mismo NSS y los envía al correo asociado.\nQuien compruebe los anteriores verá «sustituido».',
  operands: 1,
  run: async ([typed = ''], { print, complain }, variables) => {
    const folio = readFolio(typed);
    if (!folio) {
      complain(failures.unknownFolio);
      return 2;
    }
    return withDeps(variables, async (deps) => {
      const replaced = await replaceDocuments({ ...deps, log: silent })(folio);
      if (replaced.ok) print(`Sustituidos. Folio nuevo: ${formatFolio(replaced.value.folio)}.`);
      else complain(failures[replaced.error]);
      return replaced.ok ? 0 : 2;
    });
  },
};
