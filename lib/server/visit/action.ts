import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { z } from 'zod/mini';
import { errorFields } from '#lib/domain/basics/error-fields.ts';
import { isLocale, type Locale } from '#lib/domain/basics/locale.ts';
import { networkOfAddress } from '#lib/domain/basics/network.ts';
import { minutesOf, waitDetail } from '#lib/domain/basics/wait.ts';
import type { MessageKey } from '#lib/domain/form/messages.ts';
import { isMessageKey } from '#lib/i18n/messages.ts';
import { getDeps } from '#lib/server/deps/deps.ts';

/** The texts of a posted form: the first value of each field. Missing fields and files are ''. */
export const readFields = <const N extends string>(
  data: FormData,
  names: readonly N[],
): Record<N, string> => {
  const read = (name: N): [N, string] => {
    const value = data.get(name);
    return [name, typeof value === 'string' ? value : ''];
  };
  return Object.fromEntries(names.map(read)) as Record<N, string>;
};

/** The language of the page that a form was posted from. */
export const localeOf = (data: FormData): Locale => {
  const { locale } = readFields(data, ['locale']);
  return isLocale(locale) ? locale : 'es';
};

type FieldMessage = MessageKey | 'other';

/** Message keys by field: the first complaint of a schema about each. */
export const fieldErrors = (error: z.core.$ZodError): Record<string, FieldMessage> => {
  const fields: Record<string, FieldMessage> = {};
  for (const { path, message } of error.issues)
    fields[String(path[0])] ??= isMessageKey(message) ? message : 'other';
  return fields;
};

/** The network of the browser, for limits. */
export const networkOf = async (): Promise<string> =>
  networkOfAddress((await headers()).get('x-forwarded-for') ?? 'unknown');

/** Whether an error is a signal of Next (redirect, not found), which carries a digest and must pass through. */
const isSignal = (error: unknown): boolean => error instanceof Error && 'digest' in error;

/** Why an action did nothing: the key of its words, with the reference in the log when something broke. */
export type Trouble = { key: MessageKey<'form'>; reference: string | null; waitMilliseconds: number | null };

/** Counts the forms of one network before anything is read or looked up, in the memory of this process. */
const countPost = async (where: string): Promise<Trouble | null> => {
  const { limiter, keyring, log } = await getDeps();
  const taken = await limiter.take('postPerNetwork', keyring.fingerprint(await networkOf()));
  if (taken.allowed) return null;
  log.event('limit.reached', { kind: 'postPerNetwork', where });
  const { waitMilliseconds } = taken;
  return { key: `form.tooManyPosts|${waitDetail(waitMilliseconds)}`, reference: null, waitMilliseconds };
};

const reportFailure = async (where: string, error: unknown): Promise<Trouble> => {
  const { log, random } = await getDeps();
  const reference = random.digits(6);
  log.event('action.failed', {
    where,
    reference,
    ...errorFields(error),
  });
  return { key: 'form.failed', reference, waitMilliseconds: null };
};

/**
 * Runs an action. A bug or a broken system is logged once with a short reference, and the person gets that reference with everything they
 * typed instead of an error page. A network that sends too many forms gets the time to wait.
 */
export const guarded = async <T>(
  where: string,
  act: () => Promise<T>,
  failed: (trouble: Trouble) => T,
): Promise<T> => {
  try {
    const flood = await countPost(where);
    return flood ? failed(flood) : await act();
  } catch (error) {
    if (isSignal(error)) throw error;
    return failed(await reportFailure(where, error));
  }
};

const noticeOf = ({ reference, waitMilliseconds }: Trouble): string =>
  waitMilliseconds === null
    ? `aviso=falla&ref=${reference}`
    : `aviso=muchos&minutos=${minutesOf(waitMilliseconds)}`;

/** Runs an action without a form state. When it does nothing, the browser returns to `page` (a path with its locale), which says why. */
export const orNotice = async (where: string, page: string, act: () => Promise<void>): Promise<void> => {
  const done = async () => {
    await act();
    return null;
  };
  const trouble = await guarded<Trouble | null>(where, done, (given) => given);
  if (trouble !== null) redirect(`${page}?${noticeOf(trouble)}`);
};
