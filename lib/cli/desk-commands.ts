import type { Command, ExitStatus, Variables } from '#lib/cli/command.ts';
import { silent, withDeps } from '#lib/cli/take-back.ts';
import type { Terminal } from '#lib/cli/terminal.ts';
import { formatMoment } from '#lib/domain/basics/mexico-city-time.ts';
import { withoutSeparators } from '#lib/domain/basics/separators.ts';
import { formatFolio, isFolio } from '#lib/domain/document/folio.ts';
import { parseEmail } from '#lib/domain/email/email.ts';
import { changeEmailByFolio, type DeskFailure, unlockByFolio } from '#lib/usecases/desk/act-by-folio.ts';

const failures: Record<DeskFailure | 'notLocked' | 'sameEmail', string> = {
  unknownFolio: 'No hay documentos con ese folio. Revisa los 22 números.',
  unbound: 'Ese número no está asociado a ningún correo: la persona puede hacer el trámite en línea.',
  notLocked: 'Ese número no está bloqueado.',
  sameEmail: 'Ese número ya está asociado a ese correo.',
};

const readFolio = (text: string, { complain }: Terminal): string | null => {
  const folio = withoutSeparators(text);
  if (isFolio(folio)) return folio;
  complain(failures.unknownFolio);
  return null;
};

const unlock = async (folio: string, terminal: Terminal, variables: Variables): Promise<ExitStatus> =>
  withDeps(variables, async (deps) => {
    const done = await unlockByFolio({ ...deps, log: silent })(folio);
    if (done.ok)
      terminal.print(`Se quitó el bloqueo del folio ${formatFolio(folio)}. Su correo recibe un aviso.`);
    else terminal.complain(failures[done.error]);
    return done.ok ? 0 : 2;
  });

export const unlockCommand: Command = {
  name: 'unlock',
  parameters: 'FOLIO',
  summary: 'Quita el bloqueo de un número.',
  help: 'Solo después de ver a la persona y su identificación. FOLIO es el de cualquiera de sus documentos.\nEl correo asociado recibe un aviso.',
  operands: 1,
  run: async ([typed = ''], terminal, variables) => {
    const folio = readFolio(typed, terminal);
    return folio ? unlock(folio, terminal, variables) : 2;
  },
};

export const changeEmailCommand: Command = {
  name: 'change-email',
  parameters: 'FOLIO CORREO',
  summary: 'Cambia en 72 horas el correo asociado.',
  help: 'Solo después de ver a la persona y su identificación. FOLIO es el de cualquiera de sus documentos.\nEl correo anterior recibe un aviso y puede cancelar el cambio durante 72 horas.',
  operands: 2,
  run: async ([typed = '', address = ''], terminal, variables) => {
    const folio = readFolio(typed, terminal);
    const email = parseEmail(address);
    if (!email.ok) terminal.complain('Ese correo no está bien escrito.');
    if (!folio || !email.ok) return 2;
    return withDeps(variables, async (deps) => {
      const begun = await changeEmailByFolio({ ...deps, log: silent })(folio, email.value);
      if (begun.ok)
        terminal.print(`El correo cambia el ${formatMoment(begun.value.until, 'es')} (Ciudad de México).`);
      else terminal.complain(failures[begun.error]);
      return begun.ok ? 0 : 2;
    });
  },
};
