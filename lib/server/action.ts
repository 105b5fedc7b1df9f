import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { z } from 'zod/mini';
import { isLocale, type Locale } from '#lib/domain/locale.ts';
import { getDeps } from '#lib/server/deps.ts';

/** Texts of a posted form: the first value of each field, '' for files. Missing fields are ''. */
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

/** Language of the page that a form was posted from. */
export const localeOf = (data: FormData): Locale => {
  const { locale } = readFields(data, ['locale']);
  return isLocale(locale) ? locale : 'es';
};

/** Message keys by field, the first for each: what a schema says of a form. */
export const fieldErrors = (error: z.core.$ZodError): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const { path, message } of error.issues) fields[String(path[0])] ??= message;
  return fields;
};

/** Network of the browser, for limits: an IPv4 address, or the first half of an IPv6 one, which is one household. */
export const networkOf = async (): Promise<string> => {
  const address = (await headers()).get('x-forwarded-for') ?? 'unknown';
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
};

/** Next's own signals (redirect, not found) carry a digest and must pass through. */
const isSignal = (error: unknown): boolean => error instanceof Error && 'digest' in error;

/**
 * Runs the glue of an action. A bug or a broken system is logged once with a short reference, and the person gets that
 * reference with everything they typed instead of an error page.
 */
export const guarded = async <T>(
  where: string,
  act: () => Promise<T>,
  failed: (reference: string) => T,
): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    if (isSignal(error)) throw error;
    const { log, random } = await getDeps();
    const reference = random.digits(6);
    log.event('action.failed', {
      where,
      reference,
      errorName: error instanceof Error ? error.name : typeof error,
    });
    return failed(reference);
  }
};

/**
 * The same for an action without a form state: when it breaks, the person is back on `page` (a path with its locale),
 * which says so with the reference.
 */
export const orNotice = async (where: string, page: string, act: () => Promise<void>): Promise<void> => {
  const done = async () => {
    await act();
    return null;
  };
  const reference = await guarded<string | null>(where, done, (given) => given);
  if (reference !== null) redirect(`${page}?aviso=falla&ref=${reference}`);
};
