import type { FormId } from '#app/[locale]/forms/form-reply.ts';
import { readState, replyTo } from '#app/[locale]/forms/form-reply.ts';
import type { FieldMessages, FormMessage, FormState } from '#components/form/form-state.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { guarded, localeOf, orNotice, readFields, type Trouble } from '#lib/server/visit/action.ts';

/** A form as it was posted, with the language of its page. */
export type Post = { data: FormData; locale: Locale };

/**
 * Who may post, and what the action gets for it: the visit, the member of staff, the turn. A guard sends everybody else away, so that
 * what comes after it never runs for them.
 */
export type Guard<G extends object> = (post: Post) => G | Promise<G>;

/** Anybody may post: the action itself checks everything it is given. */
export const anybody: Guard<object> = () => ({});

/** What goes back to a form that could not be accepted: every value as typed, and why. */
export const refuse = (
  state: FormState,
  values: Record<string, string>,
  fields: FieldMessages,
  form?: FormMessage,
): FormState => ({ fields, form, values, options: state.options, attempt: state.attempt + 1 });

/** A form that comes back changed, without a complaint. */
export const show = (state: FormState, values: Record<string, string>): FormState => ({
  fields: {},
  values,
  options: state.options,
  attempt: state.attempt,
});

/** Nothing was done: the words for it, and the reference that is in the log when something broke on our side. */
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
  /** What comes back to the page as typed: names of fields, or a function that reads them. Never a password. */
  fields: readonly N[] | ((data: FormData) => Record<N, string>);
  /** The rest of the page's path, where the form has several pages. */
  below?: (post: Post) => string;
};

/** A form with the state that its page showed and the values that were typed now. */
export type Filled<N extends string> = Post & { state: FormState; values: Record<N, string> };

/**
 * A server action that answers a form. Inside: the count of posts, the guard, the switch of the language with everything typed, the
 * reply without JavaScript, and words with a reference when something breaks.
 */
export const formAction =
  <const N extends string, G extends object>(
    { id, where, who, fields, below }: AboutForm<N, G>,
    act: (form: Filled<N> & G) => FormState | Promise<FormState>,
  ) =>
  async (given: FormState, data: FormData): Promise<FormState> => {
    const state = readState(given);
    const post = { data, locale: localeOf(data) };
    const values = typeof fields === 'function' ? fields(data) : readFields(data, fields);
    const typed = { ...state.values, ...values };
    const answer = async () =>
      data.get('intent') === 'switchLanguage'
        ? { ...state, values: typed }
        : act({ ...post, state, values, ...(await who(post)) });
    const guardedAnswer = () => guarded<FormState>(where, answer, failedState(state, typed));
    return replyTo(id, data, guardedAnswer, () => below?.(post) ?? '');
  };

type AboutButton<G extends object> = {
  /** Its name in the log. */
  where: string;
  who: Guard<G>;
  /** The page with the button, below the language: there it says when nothing was done. */
  page: string | ((post: Post) => string);
};

/** A server action behind a button: it redirects, and its own page says when it could not be done. */
export const buttonAction =
  <G extends object>(
    { where, who, page: pageOf }: AboutButton<G>,
    act: (post: Post & { page: string } & G) => Promise<void>,
  ) =>
  async (data: FormData): Promise<void> => {
    const post = { data, locale: localeOf(data) };
    const page = `/${post.locale}${typeof pageOf === 'string' ? pageOf : pageOf(post)}`;
    await orNotice(where, page, async () => act({ ...post, page, ...(await who(post)) }));
  };

type AboutAnswer<S, A, G extends object> = {
  /** Its name in the log. */
  where: string;
  who: Guard<G>;
  failed: (trouble: Trouble, post: Post & { given: S }) => A;
};

/** A server action whose answer the page draws by itself, of any shape. */
export const answerAction =
  <S, A, G extends object>(
    { where, who, failed }: AboutAnswer<S, A, G>,
    act: (post: Post & { given: S } & G) => Promise<A>,
  ) =>
  async (given: S, data: FormData): Promise<A> => {
    const post = { data, locale: localeOf(data), given };
    return guarded<A>(
      where,
      async () => act({ ...post, ...(await who(post)) }),
      (trouble) => failed(trouble, post),
    );
  };
