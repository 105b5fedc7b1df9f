import { endSession } from '#app/[locale]/mostrador/mi-cuenta/actions.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { momentText } from '#lib/domain/basics/moment-text.ts';
import { deviceName } from '#lib/domain/desk/browser-name.ts';
import { run } from '#lib/server/deps/run.ts';
import type { StaffSession } from '#lib/server/desk/require-staff.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { sessionsOf } from '#lib/usecases/desk/sign-in-staff.ts';

type Props = { context: PageContext; session: StaffSession };

/** The open sessions of the member's account, with buttons that end one of them or all. */
export const Sessions = async ({ context, session }: Props) => {
  const { locale, deskZone, words } = context;
  const { account: said } = words.deskStaff;
  const open = await run(sessionsOf)(session.staff.id);
  const rows = open.map(({ sessionId, createdAt, seenAt, device }) => {
    const name = deviceName(device) || said.unknownDevice;
    const cells = {
      device: (
        <>
          {name} {sessionId === session.sessionId && <Tag state="ok">{said.here}</Tag>}
        </>
      ),
      since: momentText(locale, createdAt, deskZone),
      seen: momentText(locale, seenAt, deskZone),
      action: <End locale={locale} sessionId={sessionId} label={said.end} of={said.endOf(name)} />,
    };
    return { key: sessionId, cells };
  });
  const columns = [
    { key: 'device', title: said.device },
    { key: 'since', title: said.since, label: said.since },
    { key: 'seen', title: said.seen, label: said.seen },
    { key: 'action', title: said.action, hidden: true },
  ];
  return (
    <div className="stack">
      <h2>{said.sessionsTitle}</h2>
      <DataTable caption={said.sessions} captionHidden columns={columns} rows={rows} />
      <form className="actions" action={endSession}>
        <FormBasics locale={locale} />
        <Button variant="second">{said.endAll}</Button>
      </form>
    </div>
  );
};

type EndProps = { locale: Locale; sessionId: string; label: string; of: string };

const End = ({ locale, sessionId, label, of }: EndProps) => (
  <form action={endSession}>
    <FormBasics locale={locale} />
    <input type="hidden" name="session" value={sessionId} />
    <Button variant="second" small>
      {label}
      <span className="vh"> {of}</span>
    </Button>
  </form>
);
