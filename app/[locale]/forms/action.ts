import type { FormId } from '#app/[locale]/forms/form-reply.ts';
import { keepForStaff, readState, replyTo } from '#app/[locale]/forms/form-reply.ts';
import type { FieldMessages, FormMessage, FormState } from '#components/form/form-state.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { withCurpAlone } from '#lib/domain/form/typed-curp.ts';
import { guarded, localeOf, orNotice, readFields, type Trouble } from '#lib/server/visit/action.ts';
import { withFreshPages } from '#lib/server/visit/fresh-pages.ts';

/** A posted form and the language of its page. */
export type Post = { data: FormData; locale: Locale };

/** The token of a link, as its page posts it: 43 characters of base64url. A text of another shape becomes one that no link has. */
export const linkTokenOf = (data: FormData): string => {
  const { token } = readFields(data, ['token']);
  return /^[\w-]{43}$/.test(token) ? token : 'incompleto';
};

/**
 * Decides who may post, and gives the action what belongs to them: the visit, the member of staff, the ticket. It redirects everybody else,
 * so that the action never runs for them.
 */
export type Guard<G extends object> = (post: Post) => G | Promise<G>;

/** Everybody may post, because the action itself checks what it gets. */
export const anybody = (): object => ({});

/** The answer to a form with mistakes: every value as typed, and the messages. */
export const refuse = (
  state: FormState,
  values: Record<string, string>,
  fields: FieldMessages,
  form?: FormMessage,
): FormState => ({ fields, form, values, options: state.options, attempt: state.attempt + 1 });

/** The answer to a form that changed without a mistake. */
export const show = (state: FormState, values: Record<string, string>): FormState => ({
  fields: {},
  values,
  options: state.options,
  attempt: state.attempt,
});

/** The answer when the person settled what these fields complained about. The other messages stay, because they are still true. */
export const settle = (
  state: FormState,
  values: Record<string, string>,
  fields: readonly string[],
  said?: FormMessage,
): FormState => ({
  ...show(state, values),
  fields: Object.fromEntries(Object.entries(state.fields).filter(([name]) => !fields.includes(name))),
  said,
});

/** The answer when nothing was done. It has the reference of the log when a failure of ours is the cause. */
const failedState =
  (state: FormState, values: Record<string, string>) =>
  ({ key, reference }: Trouble): FormState => ({
    fields: {},
    form: key,
    ref: reference ?? undefined,
    values,
    attempt: state.attempt + 1,
  });

type AboutForm<N extends string, G extends object> = {
  id: FormId;
  /** Its name in the log. */
  where: string;
  who: Guard<G>;
  /** The fields that come back to the page as typed: their names, or a function that reads them. Never a password. */
  fields: readonly N[] | ((data: FormData) => Record<N, string>);
  /** The rest of the page's path, where the form has several pages. */
  below?: (post: Post) => string;
};

/** A posted form, the state that its page showed, and the typed values. */
export type Filled<N extends string> = Post & { state: FormState; values: Record<N, string> };

/**
 * Makes a server action that answers a form. It counts posts, asks the guard, switches the language with everything typed, replies without
 * JavaScript, and shows a failure of ours with its reference.
 */
export const formAction =
  <const N extends string, G extends object>(
    { id, where, who, fields, below }: AboutForm<N, G>,
    act: (form: Filled<N> & G) => FormState | Promise<FormState>,
  ) =>
  async (given: FormState, data: FormData): Promise<FormState> => {
    const state = readState(given);
    const post = { data, locale: localeOf(data) };
    const values = withCurpAlone(typeof fields === 'function' ? fields(data) : readFields(data, fields));
    const typed = { ...state.values, ...values };
    const answer = async () =>
      data.get('intent') === 'switchLanguage'
        ? { ...state, values: typed }
        : act({ ...post, state, values, ...(await allowed()) });
    const belowIt = () => below?.(post) ?? '';
    const allowed = async () => {
      try {
        return await who(post);
      } catch (error) {
        await keepForStaff(id, values, belowIt());
        throw error;
      }
    };
    const guardedAnswer = () => guarded<FormState>(where, answer, failedState(state, typed));
    return withFreshPages(() => replyTo(id, data, guardedAnswer, belowIt));
  };

type AboutButton<G extends object> = {
  /** Its name in the log. */
  where: string;
  who: Guard<G>;
  /** The path of the page with the button, without the locale. It shows the notice when nothing was done. */
  page: string | ((post: Post) => string);
};

/** Makes a server action behind a button. It redirects; its own page says when nothing was done. */
export const buttonAction =
  <G extends object>(
    { where, who, page: pageOf }: AboutButton<G>,
    act: (post: Post & { page: string } & G) => Promise<void>,
  ) =>
  async (data: FormData): Promise<void> => {
    const post = { data, locale: localeOf(data) };
    const page = `/${post.locale}${typeof pageOf === 'string' ? pageOf : pageOf(post)}`;
    await withFreshPages(() =>
      orNotice(where, page, async () => act({ ...post, page, ...(await who(post)) })),
    );
  };

type AboutAnswer<S, A, G extends object> = {
  /** Its name in the log. */
  where: string;
  who: Guard<G>;
  failed: (trouble: Trouble, post: Post & { given: S }) => A;
};

/** Makes a server action whose answer has any shape, because its page draws it itself. */
export const answerAction =
  <S, A, G extends object>(
    { where, who, failed }: AboutAnswer<S, A, G>,
    act: (post: Post & { given: S } & G) => Promise<A>,
  ) =>
  async (given: S, data: FormData): Promise<A> => {
    const post = { data, locale: localeOf(data), given };
    return withFreshPages(() =>
      guarded<A>(
        where,
        async () => act({ ...post, ...(await who(post)) }),
        (trouble) => failed(trouble, post),
      ),
    );
  };
