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
  ],
  // A PDF to be checked, where there is no JavaScript.
  experimental: { serverActions: { bodySizeLimit: '1200kb' } },
};

export default config;
