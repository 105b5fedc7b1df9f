import type { Metadata } from 'next';
import type { PageContext } from '#lib/server/visit/page.ts';

/** This page alone can be installed: it works without a connection. */
export const verifyMetadata = ({ locale, words }: PageContext): Metadata => ({
  title: words.verify.title,
  manifest: `/verificar.${locale}.webmanifest`,
});
