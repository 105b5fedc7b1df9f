import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { RememberValues } from '#components/form/remember-values.tsx';
import { ArrivalFocus } from '#components/layout/arrival-focus.tsx';
import { ReachOperator } from '#components/ui/failure-reference.tsx';
import { isLocale, languageTags } from '#lib/domain/basics/locale.ts';
import { waysToReach } from '#lib/domain/help/operator-contact.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { monoFont, textFont } from '../fonts.ts';
import '../globals.css';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

// A page that is built in advance cannot have the nonce of its request.
export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { service, description } = dictionary(isLocale(locale) ? locale : 'es').frame;
  return {
    title: { template: `%s – ${service}`, default: service },
    description,
    applicationName: service,
    manifest: '/manifest.webmanifest',
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
    formatDetection: { telephone: false, email: false, address: false, date: false },
    // Not stricter, because Next refuses a form without an origin, which a stricter policy hides without JavaScript.
    referrer: 'strict-origin',
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#FBF7F0' },
    { media: '(prefers-color-scheme: dark)', color: '#181613' },
  ],
};

export default async function RootLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { environment } = await getDeps();
  const { contact } = environment.operator;
  const [way = null] = contact ? waysToReach(contact) : [];
  return (
    <html lang={languageTags[locale]} className={`${textFont.variable} ${monoFont.variable}`}>
      <body>
        <ReachOperator way={way}>
          <RememberValues allowed={!environment.kiosk}>{children}</RememberValues>
        </ReachOperator>
        <ArrivalFocus />
      </body>
    </html>
  );
}
