import { bad, type Finding, good, joined } from '#lib/cli/finding.ts';
import { countText } from '#lib/cli/speaker.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import type { Deps } from '#lib/server/deps/deps.ts';
import type { MailFailure, MailQueue } from '#lib/usecases/ports/mail.ts';

/** The cause in words, with the codes by which a provider finds it. */
const causeText = ({ code, reply }: MailFailure): Sentence => {
  const codes = reply === undefined ? code : `${code} ${reply}`;
  if (code === 'EAUTH')
    return {
      es: `rechaza el usuario o la contraseña de SMTP_URL (${codes}).`,
      en: `refuses the user or the password of SMTP_URL (${codes}).`,
    };
  if (code === 'ETLS' || code.startsWith('ERR_TLS') || code.includes('CERT') || code.includes('SSL'))
    return {
      es: `no abre una conexión con TLS (${codes}): revisa smtp:// o smtps://, el puerto y el certificado.`,
      en: `opens no connection with TLS (${codes}): check smtp:// or smtps://, the port and the certificate.`,
    };
  return { es: `no recibe correos (${codes}).`, en: `takes no mail (${codes}).` };
};

const describeServer = async ({ mailer, environment }: Deps): Promise<Finding> => {
  const where = environment.smtpUrl
    ? { es: 'El servidor de correo', en: 'The mail server' }
    : { es: 'El buzón local', en: 'The local mailbox' };
  const checked = await mailer.check();
  return checked.ok
    ? good(joined(where, { es: 'responde.', en: 'answers.' }))
    : bad(joined(where, causeText(checked.error)));
};

const isThisMachine = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host);

/** Whether the password would travel in the open when somebody on the way hides that the server can do TLS. */
export const isPasswordOpen = (smtpUrl: string): boolean => {
  const { protocol, password, hostname, searchParams } = new URL(smtpUrl);
  if (password === '' || isThisMachine(hostname)) return false;
  return protocol !== 'smtps:' && searchParams.get('requireTLS') !== 'true';
};

const describePassword = (smtpUrl: string | null): Finding[] =>
  smtpUrl !== null && isPasswordOpen(smtpUrl)
    ? [
        bad({
          es: 'La contraseña de SMTP_URL puede viajar sin cifrar: usa smtps://, o agrega ?requireTLS=true.',
          en: 'The password of SMTP_URL may travel in the open: use smtps://, or add ?requireTLS=true.',
        }),
      ]
    : [];

const minute = 60_000;
/** Longer than the mail server of a person keeps one waiting (RFC 5321 §4.5.3.2.6). */
const tooLong = 10 * minute;

/** What waits, and for how long. `now`: milliseconds since 1970. */
export const describeQueue = ({ waiting, retrying, inHand, oldestAt }: MailQueue, now: number): Finding => {
  if (oldestAt === null) return good({ es: 'Ningún correo espera.', en: 'No mail waits.' });
  const [all, again] = [countText(waiting + retrying + inHand), countText(retrying)];
  const minutes = countText(Math.floor((now - oldestAt) / minute));
  const text = {
    es: `Correos que esperan: ${all} (${again} por segunda vez o más); el más antiguo, desde hace ${minutes} min.`,
    en: `Mails that wait: ${all} (${again} for a second time or more); the oldest for ${minutes} min.`,
  };
  if (now - oldestAt < tooLong) return good(text);
  return bad(
    joined(text, {
      es: 'Busca mail.serverAway y mail.delayed en el registro.',
      en: 'Look for mail.serverAway and mail.delayed in the log.',
    }),
  );
};

/** What `doctor` says about mail: whether the mail server takes it, how the password travels, what waits. */
export const checkMail = async (deps: Deps): Promise<Finding[]> => [
  await describeServer(deps),
  ...describePassword(deps.environment.smtpUrl),
  describeQueue(await deps.store.outbox.queue(deps.clock.now()), deps.clock.now()),
];
