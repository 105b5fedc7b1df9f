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
  experimental: { serverActions: { bodySizeLimit: '256kb' } },
};

export default config;
