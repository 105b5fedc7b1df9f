import type { NextConfig } from 'next';

const denied = [
  'accelerometer',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];
const permissions = (camera: 'self' | '') =>
  [`camera=(${camera})`, ...denied.map((name) => `${name}=()`)].join(', ');

/** For every answer, files included (docs/threats.md T16, ASVS 5.0 3.4); what depends on the request is in proxy.ts. */
const everywhere = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'cross-origin-resource-policy', value: 'same-origin' },
  { key: 'origin-agent-cluster', value: '?1' },
  // Not stricter: without an origin Next refuses a form that was posted without JavaScript.
  { key: 'referrer-policy', value: 'strict-origin' },
  { key: 'x-robots-tag', value: 'noindex, nofollow' },
  { key: 'permissions-policy', value: permissions('') },
];
const overTls = [{ key: 'strict-transport-security', value: 'max-age=31536000; includeSubDomains' }];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The title comes with the page: a screen reader reads it out on arrival, and a page without one has no name.
  htmlLimitedBots: /.*/,
  serverExternalPackages: [
    'pdfkit',
    'fontkit',
    'pino',
    'nodemailer',
    'mailparser',
    'svg-captcha',
    'pg',
    'kysely',
    'openid-client',
  ],
  // Browsers ask for it while a page is still on its way.
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: overTls,
    },
    // An answer for programs that a browser shows all the same: it may load and run nothing.
    {
      source: '/api/:path*',
      headers: [
        { key: 'content-security-policy', value: "default-src 'none'; frame-ancestors 'none'; sandbox" },
      ],
    },
    // Reads the QR of a document.
    {
      source: '/:locale(es|en)/verificar/:rest*',
      headers: [{ key: 'permissions-policy', value: permissions('self') }],
    },
  ],
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  experimental: { serverActions: { bodySizeLimit: '2mb' }, globalNotFound: true },
};

export default config;
