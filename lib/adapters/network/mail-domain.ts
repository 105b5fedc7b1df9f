import { Resolver } from 'node:dns/promises';

/** The DNS records of a domain that sends mail; null when the DNS did not answer. DKIM is missing, because it needs its selector. */
export type MailDomain = { spf: boolean | null; dmarc: boolean | null };

export type AskTxt = (name: string) => Promise<string[][]>;

const systemTxt: AskTxt = (name) => new Resolver({ timeout: 2_000, tries: 1 }).resolveTxt(name);

/** Whether the DNS answered that there is no such record. */
const isAbsence = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENODATA' || error.code === 'ENOTFOUND');

async function hasRecord(askTxt: AskTxt, name: string, start: string): Promise<boolean | null> {
  try {
    const records = await askTxt(name);
    return records.some((parts) => parts.join('').toLowerCase().startsWith(start));
  } catch (error) {
    return isAbsence(error) ? false : null;
  }
}

/** Looks for SPF (RFC 7208) and DMARC (RFC 7489) of a domain. */
export async function readMailDomain(domain: string, askTxt: AskTxt = systemTxt): Promise<MailDomain> {
  const [spf, dmarc] = await Promise.all([
    hasRecord(askTxt, domain, 'v=spf1'),
    hasRecord(askTxt, `_dmarc.${domain}`, 'v=dmarc1'),
  ]);
  return { spf, dmarc };
}
