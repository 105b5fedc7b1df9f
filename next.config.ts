import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    'pdfkit',
    'fontkit',
    'pino',
    'nodemailer',
    'mailparser',
    'svg-captcha',
    'pg',
    'kysely',
    'rate-limiter-flexible',
    'openid-client',
  ],
  // Browsers ask for it while a page is still on its way.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  experimental: { serverActions: { bodySizeLimit: '2mb' }, globalNotFound: true },
};

export default config;
