import type { Command, ExitStatus, Variables } from '#lib/cli/command.ts';
import { isRole, roles } from '#lib/domain/desk/staff.ts';
import { type Email, parseEmail } from '#lib/domain/email/email.ts';
import { type Sentence, sameInBoth } from '#lib/domain/operator/language.ts';
import { keyringOf, openStoreOf, systemRandom } from '#lib/server/deps/open-store.ts';
import { readEnvironment, type Settings } from '#lib/server/settings/env.ts';
import { inviteStaff, switchStaff } from '#lib/usecases/desk/manage-staff.ts';
import { loginOf } from '#lib/usecases/desk/staff-deps.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const clock = { now: Date.now };
const notAnAddress: Sentence = {
  es: 'Eso no es un correo completo. Ejemplo: lucia@consulado.example',
  en: 'That is not a whole email address. Example: lucia@consulado.example',
};
const notARole: Sentence = {
  es: `El rol debe ser uno de: ${roles.join(', ')}.`,
  en: `The role must be one of: ${roles.join(', ')}.`,
};
const nobody: Sentence = {
  es: 'Nadie del personal tiene ese correo.',
  en: 'No member of the staff has that email address.',
};
const handOver: Sentence = {
  es: 'Entrega este enlace solo a esa persona. Funciona una vez y caduca en 48 horas:',
  en: 'Give this link only to that person. It works once and expires in 48 hours:',
};
const closed: Sentence = {
  es: 'Acceso desactivado. Sus sesiones terminaron.',
  en: 'Access disabled. Their sessions ended.',
};
const closedBefore: Sentence = { es: 'Ya tenía el acceso desactivado.', en: 'Access was already disabled.' };

const readEmail = (typed: string): Email | null => {
  const parsed = parseEmail(typed);
  return parsed.ok ? parsed.value : null;
};

const withStore = async (
  variables: Variables,
  act: (store: Store, settings: Settings) => Promise<ExitStatus>,
): Promise<ExitStatus> => {
  const settings = readEnvironment(variables);
  const store = await openStoreOf(settings);
  try {
    return await act(store, settings);
  } finally {
    await store.close();
  }
};

/** The name that the desk shows. Without `--name` it is the part of the address before the @. */
const nameOf = (email: Email, given: string | undefined): string =>
  given?.trim() || (email.split('@')[0] ?? '');

export const addStaffCommand: Command = {
  name: 'add-staff',
  parameters: {
    es: 'CORREO --role ROL [--window VENTANILLA] [--name NOMBRE]',
    en: 'EMAIL --role ROLE [--window WINDOW] [--name NAME]',
  },
  summary: { es: 'Da de alta a alguien del personal de la ventanilla.', en: 'Adds a staff member.' },
  help: {
    es: `ROL es uno de: ${roles.join(', ')}.
Escribe un enlace de un solo uso, que caduca en 48 horas: con él la persona elige su contraseña y su segundo factor.
Si el correo ya estaba, escribe un enlace nuevo, cierra sus sesiones, olvida su contraseña y su segundo factor y, si tenía el acceso desactivado, lo activa: sirve para quien perdió su contraseña o su teléfono.`,
    en: `ROLE is one of: ${roles.join(', ')}.
Prints a link that works once and expires in 48 hours: with it the person chooses a password and a second factor.
If the address was there already, it prints a new link, closes their sessions, forgets their password and second factor and, if their access was disabled, enables it: this helps someone who lost their password or their phone.`,
  },
  operands: 1,
  options: { role: 'needed', window: 'free', name: 'free' },
  run: async ([typed = ''], { print, complain }, variables, given) => {
    const email = readEmail(typed);
    const { role, window, name } = given;
    if (!email || !isRole(role)) {
      complain(email ? notARole : notAnAddress);
      return 2;
    }
    return withStore(variables, async (store, settings) => {
      const invite = inviteStaff({ store, keyring: keyringOf(settings), random: systemRandom, clock });
      const newcomer = { email, role, name: nameOf(email, name), window: window?.trim() || null };
      const { token } = await invite(newcomer, 'operator');
      print(handOver);
      print(sameInBoth(`${settings.baseUrl}/es/mostrador/primera-vez/${token}`));
      return 0;
    });
  },
};

export const disableStaffCommand: Command = {
  name: 'disable-staff',
  parameters: { es: 'CORREO', en: 'EMAIL' },
  summary: {
    es: 'Desactiva el acceso de alguien del personal.',
    en: 'Closes the access of a member of the staff.',
  },
  help: {
    es: 'Sus sesiones terminan en ese momento. No se borra nada: la bitácora lo sigue nombrando.',
    en: 'Their sessions end at that moment. Nothing is deleted: the audit still names them.',
  },
  operands: 1,
  run: async ([typed = ''], { print, complain }, variables) => {
    const email = readEmail(typed);
    if (!email) {
      complain(notAnAddress);
      return 2;
    }
    return withStore(variables, async (store, settings) => {
      const member = await store.staff.findByLogin(loginOf(keyringOf(settings), email));
      if (!member) {
        complain(nobody);
        return 2;
      }
      const switched = await switchStaff({ store, clock })(member.id, true, 'operator');
      print(switched.ok ? closed : closedBefore);
      return 0;
    });
  },
};
