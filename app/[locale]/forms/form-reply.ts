import { redirect } from 'next/navigation';
import { z } from 'zod/mini';
import { emptyForm, type FormMessage, type FormState, isGeneral } from '#components/form/form-state.ts';
import { type Locale, locales } from '#lib/domain/basics/locale.ts';
import { isMessageKey } from '#lib/i18n/messages.ts';
import { localeOf } from '#lib/server/visit/action.ts';
import { formCookie, isPlainPost } from '#lib/server/visit/form-cookie.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

const pathOfForm = {
  tramite: '/tramite',
  nombre: '/tramite/identidad',
  domicilio: '/tramite/domicilio',
  correo: '/tramite/mi-numero/correo',
  entrar: '/mostrador/entrar',
  asistido: '/mostrador/turno',
  folio: '/mostrador',
  turnoNuevo: '/mostrador/turno/nuevo',
  cambio: '/mostrador/caso',
  supervision: '/mostrador/turno',
  codigo: '/mostrador/entrar/codigo',
  primeraVez: '/mostrador/primera-vez',
  segundoPaso: '/mostrador/mi-cuenta/segundo-paso',
  miCuenta: '/mostrador/mi-cuenta',
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
  await formCookie.drop();
  const state = await act();
  if (!(await isPlainPost())) return state;
  // Leaves the options out, because the page finds them again.
  const kept = await formCookie.keep(JSON.stringify({ ...state, options: undefined, id }));
  if (kept) redirect(`/${targetLocale(data)}${pathOfForm[id]}${below()}`);
  return state;
};

/** Keeps what was typed for the next page of the form. */
export const keepTyped = (id: FormId, values: FormState['values']): Promise<boolean> =>
  formCookie.keep(JSON.stringify({ ...emptyForm(values), id }));

/** The answer that this form just gave to a browser without JavaScript; null without one. */
export const keptReply = async (id: FormId): Promise<FormState | null> => {
  const text = await formCookie.read();
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
