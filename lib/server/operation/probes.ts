export { type MailDomain, readMailDomain } from '#lib/adapters/network/mail-domain.ts';
export { probeTls, type TlsState } from '#lib/adapters/network/tls-probe.ts';
