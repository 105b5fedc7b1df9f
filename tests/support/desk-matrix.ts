import { readdirSync, readFileSync } from 'node:fs';
import { type Role, roles } from '#lib/domain/desk/staff.ts';
import { staffPassword } from '#tests/support/e2e-staff.ts';

/**
 * What a line is tried with. Of the window: a ticket with a case at its end, one whose case is still to be opened, one to give away, one
 * that waits, and the folio. Of everybody: a member of staff to harm, a CURP without a case, and two changes that others asked for.
 */
export type World = {
  ticketId: string;
  freshId: string;
  spareId: string;
  waitingId: string;
  folio: string;
  issuanceId: string;
  victimId: string;
  curp: string;
  changes: readonly [string, string];
};

export const turns = { open: 1, refer: 2, resume: 3, finish: 4, leave: 5 } as const;

/**
 * Who may come in, written down here once more and not read from lib/domain/desk/staff.ts. `anybody`: the entrance, which says the same to
 * everybody; `setUp`: who is between password and desk. `fields`: what makes a forged post do something; without them it is only
 * asked whether it is let in.
 */
export type Line = {
  may: readonly Role[] | 'anybody' | 'setUp';
  fields?: (world: World) => Record<string, string>;
  /** Of a page: what it is asked for. */
  query?: string;
  /** Of a page: where it leads at first, below the language. */
  leadsTo?: string;
  /** It is of a folio, of one's own case, or of nobody yet: whoever attends may do it. */
  openToColleagues?: true;
  /** Its fields say whose it is, and still nothing changes. */
  harmless?: true;
  /** Tried after all others, in this order: what one leaves is what the next one needs. */
  turn?: (typeof turns)[keyof typeof turns];
};

const attends = ['ventanilla', 'supervisor'] as const;
const supervisor = ['supervisor'] as const;
const auditor = ['auditor'] as const;
const admin = ['admin'] as const;

/** Every page and every route of the desk. A new one gets its line here; without it the test of the matrix fails. */
export const rooms: Readonly<Record<string, Line>> = {
  '/[locale]/entrega/[token]': { may: 'anybody' },
  '/[locale]/mostrador': { may: attends },
  '/[locale]/mostrador/aprobaciones': { may: supervisor },
  '/[locale]/mostrador/aprobaciones/[id]': { may: supervisor },
  '/[locale]/mostrador/auditoria': { may: auditor },
  '/[locale]/mostrador/auditoria/csv': { may: auditor },
  '/[locale]/mostrador/caso/[folio]': { may: attends, openToColleagues: true },
  '/[locale]/mostrador/caso/[folio]/[cambio]': { may: attends, openToColleagues: true },
  '/[locale]/mostrador/entrar': { may: 'anybody' },
  '/[locale]/mostrador/entrar/codigo': { may: 'anybody' },
  '/[locale]/mostrador/informes': { may: supervisor },
  '/[locale]/mostrador/informes/csv': { may: supervisor },
  '/[locale]/mostrador/llamada': { may: attends, leadsTo: '/mostrador/llamada/abrir' },
  '/[locale]/mostrador/llamada/abrir': { may: attends },
  '/[locale]/mostrador/mi-cuenta': { may: roles },
  '/[locale]/mostrador/mi-cuenta/codigos': { may: 'setUp' },
  '/[locale]/mostrador/mi-cuenta/segundo-paso': { may: 'setUp' },
  '/[locale]/mostrador/oculta': { may: roles },
  '/[locale]/mostrador/personal': { may: admin },
  '/[locale]/mostrador/personal/[id]': { may: admin },
  '/[locale]/mostrador/personal/enlace': { may: admin, leadsTo: '/mostrador/personal' },
  '/[locale]/mostrador/personal/nuevo': { may: admin },
  '/[locale]/mostrador/primera-vez/[token]': { may: 'anybody' },
  '/[locale]/mostrador/tope': { may: attends },
  '/[locale]/mostrador/turno/[id]': { may: attends },
  '/[locale]/mostrador/turno/[id]/antecedentes': { may: attends, query: 'motivo=lostPapers' },
  '/[locale]/mostrador/turno/[id]/correo': { may: attends },
  '/[locale]/mostrador/turno/[id]/entrega': { may: attends },
  '/[locale]/mostrador/turno/[id]/imprimir': { may: attends, fields: () => ({ tipo: 'tarjeta' }) },
  '/[locale]/mostrador/turno/[id]/supervision': { may: attends },
  '/[locale]/mostrador/turno/nuevo': { may: attends },
};

const ofTicket = ({ ticketId }: World) => ({ turno: ticketId });
const waiting = ({ waitingId }: World) => ({ turno: waitingId });
/** The fields that open a case. */
export const newCase = ({ freshId, curp }: Pick<World, 'freshId' | 'curp'>) => ({
  turno: freshId,
  curp,
  email: '',
  document: 'passport',
  lastFour: '43A1',
  situation: 'mexican',
});

/** Every server action of the desk, by its file below `app/[locale]` and its name. */
export const acts: Readonly<Record<string, Line>> = {
  'entrega/[token]/actions.ts accept': { may: 'anybody' },
  'mostrador/actions.ts attend': { may: attends, fields: waiting, openToColleagues: true },
  'mostrador/actions.ts dismiss': { may: attends, fields: waiting, openToColleagues: true },
  'mostrador/actions.ts findFolio': {
    may: attends,
    fields: ({ folio }) => ({ folio }),
    harmless: true,
    openToColleagues: true,
  },
  'mostrador/aprobaciones/[id]/actions.ts agree': {
    may: supervisor,
    fields: ({ changes: [cambio] }) => ({ cambio }),
  },
  'mostrador/aprobaciones/[id]/actions.ts turnDown': {
    may: supervisor,
    fields: ({ changes: [, cambio] }) => ({ cambio, motivo: 'notNeeded' }),
  },
  'mostrador/caso/[folio]/[cambio]/actions.ts submitChange': {
    may: attends,
    fields: ({ folio }) => ({ folio, cambio: 'nota', reason: 'systemTrouble', text: 'Una nota' }),
    openToColleagues: true,
  },
  'mostrador/entrar/actions.ts signIn': { may: 'anybody' },
  'mostrador/entrar/codigo/actions.ts giveCode': { may: 'anybody' },
  'mostrador/mi-cuenta/actions.ts endSession': { may: roles, turn: turns.leave },
  'mostrador/mi-cuenta/actions.ts renewCodes': { may: roles },
  'mostrador/mi-cuenta/codigos/actions.ts storedCodes': { may: 'setUp' },
  'mostrador/mi-cuenta/segundo-paso/actions.ts confirmFactor': { may: 'setUp' },
  'mostrador/personal/[id]/actions.ts renewMemberLink': {
    may: admin,
    fields: ({ victimId }) => ({ persona: victimId, password: staffPassword }),
  },
  'mostrador/personal/[id]/actions.ts saveMember': {
    may: admin,
    fields: ({ victimId }) => ({
      persona: victimId,
      staffName: 'Otra',
      role: 'admin',
      windowName: '',
      password: staffPassword,
    }),
  },
  'mostrador/personal/enlace/actions.ts handedOver': { may: admin },
  'mostrador/personal/nuevo/actions.ts addToStaff': {
    may: admin,
    fields: () => ({
      staffName: 'Nueva',
      email: `nueva-${Math.random()}@consulado.example`,
      role: 'admin',
      windowName: '',
      password: staffPassword,
    }),
  },
  'mostrador/personal/actions.ts switchEntrance': {
    may: admin,
    fields: ({ victimId }) => ({ persona: victimId, intent: 'cerrar' }),
  },
  'mostrador/primera-vez/[token]/actions.ts choosePassword': { may: 'anybody' },
  'mostrador/actions.ts signOut': { may: 'anybody', turn: turns.leave },
  'mostrador/turno/[id]/actions.ts openCase': { may: attends, fields: newCase, turn: turns.open },
  'mostrador/turno/[id]/actions.ts fillWithCode': {
    may: attends,
    fields: ({ freshId }) => ({ turno: freshId, preparedCode: '7KQ2M9XD' }),
    harmless: true,
  },
  'mostrador/turno/[id]/entrega/actions.ts finishCase': {
    may: attends,
    fields: ofTicket,
    turn: turns.finish,
  },
  'mostrador/turno/[id]/entrega/actions.ts offerPhone': { may: attends, fields: ofTicket },
  'mostrador/turno/[id]/correo/actions.ts retype': { may: attends, fields: ofTicket, harmless: true },
  'mostrador/turno/[id]/entrega/mailbox-actions.ts askAgain': {
    may: attends,
    fields: ofTicket,
    harmless: true,
  },
  'mostrador/turno/[id]/entrega/mailbox-actions.ts readBack': {
    may: attends,
    fields: ofTicket,
    harmless: true,
  },
  'mostrador/turno/[id]/entrega/actions.ts sendByMail': { may: attends, fields: ofTicket, harmless: true },
  'mostrador/journey/actions.ts referTicket': {
    may: attends,
    fields: () => ({ motivo: 'otherOffice' }),
    openToColleagues: true,
    turn: turns.refer,
  },
  'mostrador/turno/[id]/actions.ts resumeCase': { may: attends, fields: ofTicket, turn: turns.resume },
  'mostrador/turno/[id]/supervision/actions.ts escalate': {
    may: attends,
    fields: ({ spareId }) => ({ turno: spareId, reason: 'systemTrouble', text: 'Una nota' }),
  },
  'mostrador/turno/nuevo/actions.ts newTicket': {
    may: attends,
    fields: () => ({ label: 'Inés A. V.', language: 'es' }),
    openToColleagues: true,
  },
};

const below = /^(?:mostrador|entrega)\//;
const locale = 'app/[locale]';

export type Room = { route: string; isPage: boolean; methods: ('GET' | 'POST')[] };

/** An address of a route, within the world of somebody. */
export const addressOf = (route: string, { ticketId, freshId, folio, victimId, changes }: World): string => {
  const byRoute = new Map([
    ['/[locale]/mostrador/aprobaciones/[id]', changes[0]],
    ['/[locale]/mostrador/personal/[id]', victimId],
    ['/[locale]/mostrador/turno/[id]', freshId],
  ]);
  const id = byRoute.get(route) ?? ticketId;
  const samples: Record<string, string> = { locale: 'es', id, folio, cambio: 'nota', token: 'x'.repeat(43) };
  return route.replace(/\[(\w+)\]/g, (_, name: string) => samples[name] ?? 'nada');
};

const methodsOf = (file: string): Room['methods'] => {
  if (file.endsWith('page.tsx')) return ['GET'];
  const code = readFileSync(`${locale}/${file}`, 'utf8');
  return (['GET', 'POST'] as const).filter((method) =>
    new RegExp(`^export (?:async )?(?:function|const) ${method}\\b`, 'm').test(code),
  );
};

/** What the file tree answers with below the desk and below the link for the telephone. */
export const roomsOfTree = (): Room[] =>
  readdirSync(locale, { recursive: true, encoding: 'utf8' })
    .filter((path) => below.test(path) && /\/(?:page\.tsx|route\.ts)$/.test(path))
    .map((file) => ({
      route: `/[locale]/${file.replace(/\/(?:page\.tsx|route\.ts)$/, '')}`,
      isPage: file.endsWith('page.tsx'),
      methods: methodsOf(file),
    }))
    .toSorted((one, other) => one.route.localeCompare(other.route));

/** A server action as the browser knows it; `page`: one that draws its form; `takesState`: before the fields of the form. */
export type Act = { name: string; id: string; page: string; takesState: boolean };

type Manifest = {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
};

/** Whether an action answers a form, with the state that its page showed before the fields (app/[locale]/forms/action.ts). */
const isAnswered = (file: string, name: string): boolean =>
  new RegExp(`^export const ${name} = (?:form|answer)Action\\b`, 'm').test(readFileSync(file, 'utf8'));

/** All that can be called in the build, by name without `app/[locale]/`. */
export const actsOfBuild = (): Act[] => {
  const manifest: Manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'));
  return Object.entries(manifest.node)
    .map(([id, { filename, exportedName, workers }]) => ({
      name: `${filename.replace(`${locale}/`, '')} ${exportedName}`,
      id,
      page: (Object.keys(workers).toSorted()[0] ?? '').replace(/^app|\/page$/g, ''),
      takesState: isAnswered(filename, exportedName),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
};

export const actsOfDesk = (): Act[] => actsOfBuild().filter(({ name }) => below.test(name));
