import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { makeBackupCodes } from '#lib/adapters/staff-auth/backup-codes.ts';
import type { StaffTables } from '#lib/adapters/store/engine/database.ts';

export type PasswordHashing = {
  hash: (password: string) => Promise<string>;
  verify: (kept: { hash: string; password: string }) => Promise<boolean>;
};
export type AuthOptions = {
  tables: StaffTables;
  /** Signs cookies and seals second factors; 256 bits. */
  secret: string;
  baseUrl: string;
  /** How passwords are hashed; better-auth's scrypt when left out. Tests of other things use a quick hash. */
  passwords?: PasswordHashing;
};

/** Names inside better-auth only. lib/server/staff/cookies.ts decides which cookies a browser gets. */
export const cookieNames = { session: 'session', code: 'code' } as const;

const idleSeconds = 30 * 60;
const codeSeconds = 10 * 60;
const shortestPassword = 12;

const moments = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

const tableNames = {
  user: {
    modelName: 'staff_user',
    fields: { ...moments, emailVerified: 'email_verified' },
  },
  session: {
    modelName: 'staff_session',
    fields: {
      ...moments,
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      userId: 'user_id',
    },
    expiresIn: idleSeconds,
    updateAge: 60,
  },
  account: {
    modelName: 'staff_account',
    fields: {
      ...moments,
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'user_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: { modelName: 'staff_verification', fields: { ...moments, expiresAt: 'expires_at' } },
} as const;

/** Switches off the plugin's own count of attempts, because the use cases count all attempts by one rule. */
const secondFactor = () =>
  twoFactor({
    issuer: 'Ventanilla NSS',
    twoFactorCookieMaxAge: codeSeconds,
    accountLockout: { enabled: false },
    backupCodeOptions: { customBackupCodesGenerate: makeBackupCodes },
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: {
        modelName: 'staff_two_factor',
        fields: {
          backupCodes: 'backup_codes',
          userId: 'user_id',
          failedVerificationCount: 'failed_verification_count',
          lockedUntil: 'locked_until',
        },
      },
    },
  });

/** Makes better-auth without sign-up. Nothing reaches it over HTTP; the adapter calls its functions. */
export const createInstance = ({ tables, secret, baseUrl, passwords }: AuthOptions) =>
  betterAuth({
    appName: 'Ventanilla NSS',
    baseURL: baseUrl,
    secret,
    database: { db: tables.db, type: tables.dialect },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      ...(passwords && { password: passwords }),
    },
    ...tableNames,
    plugins: [secondFactor()],
    advanced: {
      useSecureCookies: false,
      cookies: {
        session_token: { name: cookieNames.session },
        two_factor: { name: cookieNames.code },
      },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });

export type Instance = ReturnType<typeof createInstance>;
