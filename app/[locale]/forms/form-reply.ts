import { redirect } from 'next/navigation';
import { z } from 'zod/mini';
import {
  emptyForm,
  type FormMessage,
  type FormState,
  isGeneral,
  readTexts,
} from '#components/form/form-state.ts';
import { type Locale, locales } from '#lib/domain/basics/locale.ts';
import { isMessageKey } from '#lib/i18n/messages.ts';
import { localeOf } from '#lib/server/visit/action.ts';
import { isPlainPost, keptForm } from '#lib/server/visit/kept-form.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

const pathOfForm = {
  tramite: '/tramite',
  nombre: '/tramite/identidad',
  domicilio: '/tramite/domicilio',
  preparar: '/preparar',
  prepararNombre: '/preparar/nombre',
  prepararDomicilio: '/preparar/domicilio',
  correo: '/tramite/mi-numero/correo',
  entrar: '/mostrador/entrar',
  asistido: '/mostrador/turno',
  codigoPreparado: '/mostrador/turno',
  folio: '/mostrador',
  turnoNuevo: '/mostrador/turno/nuevo',
  cambio: '/mostrador/caso',
  supervision: '/mostrador/turno',
  correoDelCaso: '/mostrador/turno',
  codigo: '/mostrador/entrar/codigo',
  primeraVez: '/mostrador/primera-vez',
  segundoPaso: '/mostrador/mi-cuenta/segundo-paso',
  miCuenta: '/mostrador/mi-cuenta',
  personal: '/mostrador/personal',
  personalEnlace: '/mostrador/personal',
  personalNuevo: '/mostrador/personal/nuevo',
} as const;
export type FormId = keyof typeof pathOfForm;

const texts = z.record(z.string(), z.string());
const isFormMessage = (text: string): text is FormMessage => isMessageKey(text) || isGeneral(text);

const message = z.pipe(
  z.string(),
  z.transform((text): FormMessage => (isFormMessage(text) ? text : 'other')),
);

const stateSchema = z.object({
  fields: z.record(z.string(), message),
  form: z.optional(message),
  said: z.optional(message),
  ref: z.optional(z.string()),
  values: texts,
  options: z.optional(z.record(z.string(), z.array(z.object({ value: z.string(), label: z.string() })))),
  attempt: z.number(),
});
const keptSchema = z.extend(stateSchema, { id: z.string() });

/** Reads the state that came with a form. Trusts nothing in it, because it went through the browser. */
export const readState = (given: unknown): FormState => {
  const state = stateSchema.safeParse(given);
  return state.success ? state.data : emptyForm();
};

const targetLocale = (data: FormData): Locale => {
  const here = localeOf(data);
  return data.get('intent') === 'switchLanguage' ? (locales.find((each) => each !== here) ?? here) : here;
};

/**
 * Answers a form. With JavaScript the answer goes directly to the page. Without it the browser is redirected to the page, which shows the
 * answer, because people cannot reload the answer to a post or go back to it without a question. `below`: the rest of the path of a form
 * with several pages.
 */
export const replyTo = async (
  id: FormId,
  data: FormData,
  act: () => Promise<FormState> | FormState,
  below: () => string,
): Promise<FormState> => {
  const path = `${pathOfForm[id]}${below()}`;
  await keptForm.drop(path);
  const state = await act();
  if (!(await isPlainPost())) return state;
  if (await keepReply(path, { ...state, id })) redirect(`/${targetLocale(data)}${path}`);
  return state;
};

/** Leaves the options out, because the page finds them again. */
const keepReply = (path: string, reply: FormState & { id: FormId }): Promise<boolean> =>
  keptForm.keep(path, JSON.stringify({ ...reply, options: undefined }));

/** Forms that ask for a password or a code. Nothing of them is kept. */
const secretForms: readonly FormId[] = [
  'entrar',
  'codigo',
  'primeraVez',
  'segundoPaso',
  'miCuenta',
  'personal',
  'personalEnlace',
  'personalNuevo',
];

const isFormId = (text: string): text is FormId => Object.hasOwn(pathOfForm, text);

/** A field by which a page that does not name its form is known, because builds before did not. */
const tellingFields: Partial<Record<FormId, string>> = {
  tramite: 'emailConfirmation',
  nombre: 'givenNames',
  domicilio: 'postalCode',
  correo: 'emailConfirmation',
  folio: 'folio',
};

const formOf = (path: string, { formulario = '', ...values }: FormState['values']): FormId | null => {
  if (isFormId(formulario)) return formulario;
  const isPosted = (id: FormId) => pathOfForm[id] === path && (tellingFields[id] ?? '') in values;
  return Object.keys(pathOfForm).filter(isFormId).find(isPosted) ?? null;
};

/**
 * Keeps what was typed into a form of an earlier build for the page of this path, with the reason why nothing was done. False where the page
 * has no place for that reason: for a button without a form, and for secrets.
 */
export const keepUpdated = async (path: string, data: FormData): Promise<boolean> => {
  const typed = readTexts(data);
  const id = formOf(path, typed);
  if (id === null || secretForms.includes(id)) return false;
  // The letters belong to the image of the page that is gone.
  const { letters: _, ...values } = typed;
  const isKept = await keepReply(path, { fields: {}, form: 'form.updated', values, attempt: 1, id });
  return isKept && id !== 'folio';
};

/**
 * Keeps what a member of staff typed when the form did not take it because their session is over. They sign in again, open the page again, and
 * go on. What a person typed in their own visit is not kept, because somebody else may sit there by now.
 */
export const keepForStaff = async (id: FormId, values: FormState['values'], below: string): Promise<void> => {
  const path = `${pathOfForm[id]}${below}`;
  if (path.startsWith('/mostrador') && !secretForms.includes(id))
    await keepReply(path, { ...emptyForm(values), id });
};

/** Keeps what was typed for the page of the form. */
export const keepTyped = (id: FormId, values: FormState['values']): Promise<boolean> =>
  keepReply(pathOfForm[id], { ...emptyForm(values), id });

/** The answer that the form of this page gave to a browser without JavaScript, or what was typed when it could not answer; else null. */
export const keptReply = async (id: FormId): Promise<FormState | null> => {
  const text = await keptForm.read();
  if (text === null) return null;
  const { id: of, ...state } = keptSchema.parse(JSON.parse(text));
  return of === id ? state : null;
};

/** The title of a form's page, with a prefix when the form has a mistake. With JavaScript the form adds it itself. */
export const titleWith = async ({ words }: PageContext, id: FormId, title: string): Promise<string> => {
  const reply = await keptReply(id);
  const hasProblem = reply && (reply.form || Object.keys(reply.fields).length > 0);
  return hasProblem ? `${words.frame.form.errorPrefix}${title}` : title;
};
