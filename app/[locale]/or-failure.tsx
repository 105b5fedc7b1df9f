import { unstable_rethrow } from 'next/navigation';
import type { ReactNode } from 'react';
import { Failure } from '#components/content/failure.tsx';
import { isLocale, type Locale } from '#lib/domain/locale.ts';
import { getDeps } from '#lib/server/deps.ts';

type PageProps = { params: Promise<{ locale: string }> };

/**
 * A page that, when it cannot be made, still says so in words. Next's own way, error.tsx, is drawn by the browser's scripts:
 * without JavaScript it is an empty page. The failure is logged once with the reference that the person sees.
 */
export const orFailure =
  <P extends PageProps>(where: string, page: (props: P) => Promise<ReactNode>) =>
  async (props: P): Promise<ReactNode> => {
    try {
      return await page(props);
    } catch (error) {
      unstable_rethrow(error);
      const { locale } = await props.params;
      return <FailedPage locale={isLocale(locale) ? locale : 'es'} reference={await report(where, error)} />;
    }
  };

const report = async (where: string, error: unknown): Promise<string> => {
  const { log, random } = await getDeps();
  const reference = random.digits(6);
  const errorName = error instanceof Error ? error.name : typeof error;
  log.event('page.failed', { where, reference, errorName });
  return reference;
};

function FailedPage({ locale, reference }: { locale: Locale; reference: string }) {
  const retry = (label: string) => (
    <a className="btn btn--primary" href="?">
      {label}
    </a>
  );
  return (
    <main className="wrap stack-lg py-8" id="contenido">
      <Failure locale={locale} reference={reference} retry={retry} />
    </main>
  );
}
