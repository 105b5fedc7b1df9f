'use client';

import { useParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { isLocale, type Locale } from '#lib/domain/locale.ts';

/** Shows the version in the language of the address: a not-found page is told nothing else about its request. */
export function ByLocale(versions: Record<Locale, ReactNode>) {
  const { locale } = useParams();
  return versions[typeof locale === 'string' && isLocale(locale) ? locale : 'es'];
}
