import type { Command, ExitStatus, Variables } from '#lib/cli/command.ts';
import { isRole, roles } from '#lib/domain/desk/staff.ts';
import { type Email, parseEmail } from '#lib/domain/email/email.ts';
import { keyringOf, openStoreOf, systemRandom } from '#lib/server/deps/open-store.ts';
import { readEnvironment, type Settings } from '#lib/server/settings/env.ts';
import { inviteStaff, switchStaff } from '#lib/usecases/desk/manage-staff.ts';
import { loginOf } from '#lib/usecases/desk/staff-deps.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const clock = { now: Date.now };
const notAnAddress = 'Eso no es un correo completo. Ejemplo: lucia@consulado.example';

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

/** What the sign over the desk says; the name until somebody gives one is what stands before the @. */
const nameOf = (email: Email, given: string | undefined): string =>
  given?.trim() || (email.split('@')[0] ?? '');

export const addStaffCommand: Command = {
  name: 'add-staff',
  parameters: 'CORREO --role ROL [--window MESA] [--name NOMBRE]',
  summary: 'Da de alta a alguien del personal de la mesa.',
  help: `ROL es uno de: ${roles.join(', ')}.
Escribe un enlace de un solo uso, que sirve 48 horas: con él la persona elige su contraseña y su segundo factor.
Si el correo ya estaba, escribe un enlace nuevo, cierra sus sesiones, olvida su contraseña y su segundo factor y, si tenía la entrada cerrada, la abre: sirve para quien perdió su contraseña o su teléfono.`,
  operands: 1,
  options: { role: 'needed', window: 'free', name: 'free' },
  run: async ([typed = ''], { print, complain }, variables, given) => {
    const email = readEmail(typed);
    const { role, window, name } = given;
    if (!email || !isRole(role)) {
      complain(email ? `El rol debe ser uno de: ${roles.join(', ')}.` : notAnAddress);
      return 2;
    }
    return withStore(variables, async (store, settings) => {
      const invite = inviteStaff({ store, keyring: keyringOf(settings), random: systemRandom, clock });
      const newcomer = { email, role, name: nameOf(email, name), window: window?.trim() || null };
      const { token } = await invite(newcomer, 'operator');
      print('Entrega este enlace solo a esa persona. Sirve una vez y 48 horas:');
      print(`${settings.baseUrl}/es/mostrador/primera-vez/${token}`);
      return 0;
    });
  },
};

export const disableStaffCommand: Command = {
  name: 'disable-staff',
  parameters: 'CORREO',
  summary: 'Cierra la entrada a alguien del personal.',
  help: 'Sus sesiones terminan en ese momento. No se borra nada: la bitácora lo sigue nombrando.',
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
        complain('Nadie del personal tiene ese correo.');
        return 2;
      }
      const switched = await switchStaff({ store, clock })(member.id, true, 'operator');
      print(switched.ok ? 'Entrada cerrada. Sus sesiones terminaron.' : 'Ya tenía la entrada cerrada.');
      return 0;
    });
  },
};
