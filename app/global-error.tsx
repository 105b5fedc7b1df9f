'use client';

import './globals.css';
import { Failure } from '#components/content/failure.tsx';
import { Outdated } from '#components/content/outdated.tsx';
import { addressAnew, isOutdated } from '#components/content/outdated-error.ts';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Shown when even the frame of a page fails. Its language is unknown, so it has Spanish first, then English. */
export default function GlobalFailurePage({ error, reset }: Props) {
  const retry = (label: string) => (
    <button className="btn btn--primary" type="button" onClick={reset}>
      {label}
    </button>
  );
  return (
    <html lang="es-MX">
      <body>
        <title>Ventanilla NSS</title>
        <main className="wrap stack-lg py-8">
          {isOutdated(error) ? (
            <Outdated locale="es" href={addressAnew()} />
          ) : (
            <Failure locale="es" reference={error.digest} retry={retry} />
          )}
          <div className="stack-lg border-t border-line pt-8" lang="en">
            {isOutdated(error) ? (
              <Outdated locale="en" href={addressAnew()} heading="h2" />
            ) : (
              <Failure locale="en" reference={error.digest} retry={retry} heading="h2" />
            )}
          </div>
        </main>
      </body>
    </html>
  );
}
