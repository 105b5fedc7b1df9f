import './globals.css';
import type { Metadata, Viewport } from 'next';
import { MissingPage } from '#app/[locale]/missing-page.tsx';
import { languageTags } from '#lib/domain/basics/locale.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { localeOfPath } from '#lib/server/visit/page.ts';
import { monoFont, textFont } from './fonts.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { help, frame } = dictionary(await localeOfPath());
  return {
    title: `${help.problem.notFound.title} – ${frame.service}`,
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
  };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** The page for missing addresses. The server draws it, so that it works without JavaScript. */
export default async function GlobalNotFound() {
  const locale = await localeOfPath();
  return (
    <html lang={languageTags[locale]} className={`${textFont.variable} ${monoFont.variable}`}>
      <body>
        <MissingPage locale={locale} />
      </body>
    </html>
  );
}
