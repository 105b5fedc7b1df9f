import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Folded } from '#components/ui/folded.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { publicMoment } from '#lib/domain/basics/moment-text.ts';
import { getMailbox, type MailboxMail } from '#lib/server/mail/mailbox.ts';
import { type PageContext, showMissing } from '#lib/server/visit/page.ts';
import { MailText } from './mail-text.tsx';

/** One mail of the demonstration, as people get it and as text. */
async function MailPage(context: PageContext, { params: { id } }: Asked<'id'>) {
  const mail = (await (await getMailbox())?.find(id)) ?? showMissing(context.locale);
  const { locale, words } = context;
  const { heads, from } = words.mailbox;
  const back = { href: `/${locale}/buzon`, label: words.mailbox.back };
  const facts = [
    { label: from, value: mail.from },
    { label: heads.to, value: mail.to },
    { label: heads.at, value: publicMoment(locale, mail.at) },
  ];
  return (
    <Frame {...context} words={words.frame} path={`/buzon/${id}`} back={back}>
      <h1 lang={mail.language}>{mail.subject}</h1>
      <Facts facts={facts} />
      <Attachments {...context} mail={mail} />
      <Letter {...context} mail={mail} />
    </Frame>
  );
}

/** The frame runs no scripts and loads nothing; what is pressed in it opens in the whole window. */
function Letter({ words, mail }: PageContext & { mail: MailboxMail }) {
  const text = <MailText text={mail.text} language={mail.language} />;
  if (mail.html === null) return <Panel>{text}</Panel>;
  return (
    <>
      <iframe
        title={words.mailbox.letter}
        src={`/api/buzon/${mail.id}/carta`}
        sandbox="allow-top-navigation-by-user-activation"
        className="block h-[84rem] w-full sm:h-[56rem] rounded-lg border border-line bg-sheet"
      />
      <Folded title={words.mailbox.text}>{text}</Folded>
    </>
  );
}

function Attachments({ words, mail }: PageContext & { mail: MailboxMail }) {
  const { attachments, size } = words.mailbox;
  if (mail.attachments.length === 0) return null;
  return (
    <section className="stack-sm" aria-labelledby="adjuntos">
      <h2 id="adjuntos">{attachments}</h2>
      <ul>
        {mail.attachments.map(({ filename, content }, index) => (
          <li key={filename}>
            <a className="quiet" href={`/api/buzon/${mail.id}/${index + 1}`}>
              <Icon name="doc" />
              {`${filename} (${size(Math.ceil(content.length / 1000))})`}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const page = definePage({
  path: '/buzon',
  title: async ({ words }, { params: { id } }) =>
    (await (await getMailbox())?.find(id))?.subject ?? words.help.problem.notFound.title,
  metadata: () => ({ robots: { index: false } }),
  render: MailPage,
});

export const { generateMetadata } = page;
export default page.Page;
