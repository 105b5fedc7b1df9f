'use client';

import { useParams } from 'next/navigation';
import { Failure } from '#components/content/failure.tsx';
import { Outdated } from '#components/content/outdated.tsx';
import { addressAnew, isOutdated } from '#components/content/outdated-error.ts';
import { isLocale } from '#lib/domain/basics/locale.ts';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Shown when a page fails. It shows only the digest of the error, which the log has too. */
export default function FailurePage({ error, reset }: Props) {
  const { locale } = useParams();
  const language = typeof locale === 'string' && isLocale(locale) ? locale : 'es';
  const retry = (label: string) => (
    <button className="btn btn--primary" type="button" onClick={reset}>
      {label}
    </button>
  );
  return (
    <main className="wrap stack-lg py-8" id="contenido">
      {isOutdated(error) ? (
        <Outdated locale={language} href={addressAnew()} />
      ) : (
        <Failure locale={language} reference={error.digest} retry={retry} />
      )}
    </main>
  );
}
