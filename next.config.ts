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

/** Headers of every answer, files too (docs/threats.md T16, ASVS 5.0 3.4). proxy.ts sets those that depend on the request. */
const everywhere = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'cross-origin-resource-policy', value: 'same-origin' },
  { key: 'origin-agent-cluster', value: '?1' },
  // Not stricter, because Next refuses a form without an origin, which a stricter policy hides without JavaScript.
  { key: 'referrer-policy', value: 'strict-origin' },
  { key: 'x-robots-tag', value: 'noindex, nofollow' },
  { key: 'permissions-policy', value: permissions('') },
];
// X-Forwarded-Proto is that of BASE_URL (lib/server/http/own-origin.ts).
const overTls = [{ key: 'strict-transport-security', value: 'max-age=31536000; includeSubDomains' }];

/**
 * Next derives the ids of server actions from this key, and makes a new one for each build. With one key for all builds a page that a
 * person opened before an update, or that another machine drew, still finds its action. It is no secret: it would seal what actions inside
 * components remember, and there are none (tests/architecture.test.ts, "server actions").
 */
process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ??= Buffer.from('ventanilla-nss: ids of actions. ').toString(
  'base64',
);

const config: NextConfig = {
  // The same source has the same build everywhere, so that pages of two machines fit together (lib/cli/start.mjs).
  generateBuildId: () => process.env.SOURCE_HASH ?? null,
  // The types are a check of their own (npm run types): whoever starts the service does not wait for them.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // Sends the title with the page for every browser, because a screen reader reads it on arrival.
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
    'prom-client',
    'openid-client',
  ],
  // Browsers ask for it while the page still loads.
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: overTls,
    },
    // An answer for programs, which a browser can show too. It may load and run nothing. What is in a mail has a policy of its own, and
    // a browser keeps every policy that it gets.
    {
      source: '/api/((?!buzon/).*)',
      headers: [
        { key: 'content-security-policy', value: "default-src 'none'; frame-ancestors 'none'; sandbox" },
      ],
    },
    // The camera reads the QR of a document.
    {
      source: '/:locale(es|en)/verificar/:rest*',
      headers: [{ key: 'permissions-policy', value: permissions('self') }],
    },
  ],
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  experimental: { serverActions: { bodySizeLimit: '2mb' }, globalNotFound: true },
};

export default config;
