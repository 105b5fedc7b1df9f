import type { Command, ExitStatus, Variables } from '#lib/cli/command.ts';
import type { Speaker } from '#lib/cli/speaker.ts';
import { unknownFolio } from '#lib/cli/take-back.ts';
import { silent, withDeps } from '#lib/cli/with-deps.ts';
import { publicMoment } from '#lib/domain/basics/moment-text.ts';
import { formatFolio, parseFolio } from '#lib/domain/document/folio.ts';
import { parseEmail } from '#lib/domain/email/email.ts';
import { inEachLanguage, type Sentence } from '#lib/domain/operator/language.ts';
import { changeEmailByFolio, type DeskFailure, unlockByFolio } from '#lib/usecases/desk/act-by-folio.ts';

const failures: Record<DeskFailure | 'notLocked' | 'sameEmail', Sentence> = {
  unknownFolio,
  unbound: {
    es: 'Ese número no está asociado a ningún correo: la persona puede hacer el trámite en línea.',
    en: 'That number is not linked to any email address: the person can go through the service online.',
  },
  notLocked: { es: 'Ese número no está bloqueado.', en: 'That number is not locked.' },
  sameEmail: {
    es: 'Ese número ya está asociado a ese correo.',
    en: 'That number is already linked to that email address.',
  },
};

const badEmail: Sentence = {
  es: 'Ese correo no está bien escrito.',
  en: 'That email address is not written correctly.',
};

const readFolio = (text: string, { complain }: Speaker): string | null => {
  const folio = parseFolio(text);
  if (folio === null) complain(failures.unknownFolio);
  return folio;
};

const unlock = async (folio: string, speaker: Speaker, variables: Variables): Promise<ExitStatus> =>
  withDeps(variables, async (deps) => {
    const done = await unlockByFolio({ ...deps, log: silent })(folio);
    if (done.ok)
      speaker.print({
        es: `Se quitó el bloqueo del folio ${formatFolio(folio)}. Su correo recibe un aviso.`,
        en: `The number of folio ${formatFolio(folio)} is unlocked. Its email address gets a message about it.`,
      });
    else speaker.complain(failures[done.error]);
    return done.ok ? 0 : 2;
  });

export const unlockCommand: Command = {
  name: 'unlock',
  parameters: { es: 'FOLIO', en: 'FOLIO' },
  summary: { es: 'Quita el bloqueo de un número.', en: 'Unlocks a number.' },
  help: {
    es: 'Solo después de ver a la persona y su identificación. FOLIO es el de cualquiera de sus documentos.\nEl correo asociado recibe un aviso.',
    en: 'Only after seeing the person and their identification. FOLIO is that of any of their documents.\nThe linked email address gets a message about it.',
  },
  operands: 1,
  run: async ([typed = ''], speaker, variables) => {
    const folio = readFolio(typed, speaker);
    return folio ? unlock(folio, speaker, variables) : 2;
  },
};

const changesAt = (moment: number): Sentence => {
  const when = inEachLanguage((language) => publicMoment(language, moment));
  return {
    es: `El correo cambia el ${when.es} (Ciudad de México).`,
    en: `The email address changes on ${when.en} (Mexico City).`,
  };
};

export const changeEmailCommand: Command = {
  name: 'change-email',
  parameters: { es: 'FOLIO CORREO', en: 'FOLIO EMAIL' },
  summary: {
    es: 'Cambia en 72 horas el correo asociado.',
    en: 'Changes the linked email address in 72 hours.',
  },
  help: {
    es: 'Solo después de ver a la persona y su identificación. FOLIO es el de cualquiera de sus documentos.\nEl correo anterior recibe un aviso y puede cancelar el cambio durante 72 horas.',
    en: 'Only after seeing the person and their identification. FOLIO is that of any of their documents.\nThe earlier address gets a message and can cancel the change for 72 hours.',
  },
  operands: 2,
  run: async ([typed = '', address = ''], speaker, variables) => {
    const folio = readFolio(typed, speaker);
    const email = parseEmail(address);
    if (!email.ok) speaker.complain(badEmail);
    if (!folio || !email.ok) return 2;
    return withDeps(variables, async (deps) => {
      const begun = await changeEmailByFolio({ ...deps, log: silent })(folio, email.value);
      if (begun.ok) speaker.print(changesAt(begun.value.until));
      else speaker.complain(failures[begun.error]);
      return begun.ok ? 0 : 2;
    });
  },
};
