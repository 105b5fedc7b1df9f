import { definePage } from '#app/[locale]/define-page.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { publicMoment } from '#lib/domain/basics/moment-text.ts';
import { getMailbox, type MailSummary } from '#lib/server/mail/mailbox.ts';
import { type PageContext, showMissing } from '#lib/server/visit/page.ts';

/** The inbox of the demonstration, like in a mail program. */
async function MailboxPage(context: PageContext) {
  const mailbox = (await getMailbox()) ?? showMissing(context.locale);
  const { locale, words } = context;
  const mails = await mailbox.list();
  const back = { href: `/${locale}`, label: words.frame.backHome };
  return (
    <Frame {...context} words={words.frame} path="/buzon" back={back}>
      <div className="stack">
        <h1>{words.mailbox.title}</h1>
        <p className="lead">{words.mailbox.lead}</p>
      </div>
      <Notice tone="warn">{words.mailbox.warning}</Notice>
      {mails.length > 0 ? <MailTable {...context} mails={mails} /> : <Empty {...context} />}
    </Frame>
  );
}

function Empty({ locale, words }: PageContext) {
  return (
    <>
      <p>{words.mailbox.empty}</p>
      <div className="actions">
        <LinkButton href={`/${locale}/tramite`}>{words.mailbox.start}</LinkButton>
        <LinkButton variant="link" href={`/${locale}/buzon`}>
          {words.mailbox.refresh}
        </LinkButton>
      </div>
    </>
  );
}

function MailTable({ locale, words, mails }: PageContext & { mails: MailSummary[] }) {
  const { heads, kinds } = words.mailbox;
  const columns = [
    { key: 'subject', title: heads.subject },
    { key: 'to', title: heads.to, label: heads.to },
    { key: 'at', title: heads.at, label: heads.at },
    { key: 'kind', title: heads.kind, label: heads.kind },
  ];
  const rows = mails.map(({ id, subject, to, at, language, hasAttachments }) => ({
    key: id,
    cells: {
      subject: (
        <a href={`/${locale}/buzon/${id}`} lang={language}>
          {subject}
        </a>
      ),
      to,
      at: publicMoment(locale, at),
      kind: hasAttachments ? kinds.documents : kinds.link,
    },
  }));
  return (
    <>
      <DataTable caption={words.mailbox.title} captionHidden columns={columns} rows={rows} />
      <div className="actions">
        <LinkButton variant="second" href={`/${locale}/buzon`}>
          {words.mailbox.refresh}
        </LinkButton>
      </div>
    </>
  );
}

const page = definePage({
  path: '/buzon',
  title: ({ words }) => words.mailbox.title,
  metadata: () => ({ robots: { index: false } }),
  render: MailboxPage,
});

export const { generateMetadata } = page;
export default page.Page;
