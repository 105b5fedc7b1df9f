import { redirect } from 'next/navigation';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { CallWatch } from '#app/[locale]/mostrador/llamada/call-watch.tsx';
import { callsOf } from '#lib/domain/desk/day.ts';
import { formatTicketNumber, ticketDay } from '#lib/domain/desk/ticket.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { callingPath, isScreenOpen } from '#lib/server/staff/calling-cookie.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { ticketsOfDay } from '#lib/usecases/desk/tickets.ts';

type Call = { number: number; window: string | null };

const most = 5;

/** A browser in which staff opened the screen; a member of staff opens it first. */
const enterScreen = async ({ locale }: PageContext): Promise<object> => {
  if (await isScreenOpen()) return {};
  await requireStaff(locale, 'ticket.call');
  redirect(`${callingPath(locale)}/abrir`);
};

/**
 * For the waiting room: numbers and windows, and nothing about any person. It looks again by itself, also without JavaScript. Once it is
 * open it needs no session of staff, so that the member of staff who opened it can sign out.
 */
async function CallingPage(context: PageContext) {
  const { calling } = context.words.deskTickets;
  const { clock } = await getDeps();
  const { called, waiting } = callsOf(await run(ticketsOfDay)(ticketDay(clock.now(), context.deskZone)));
  return (
    <DeskFrame
      context={context}
      staff={null}
      path="/mostrador/llamada"
      back={{ href: `/${context.locale}/mostrador`, label: calling.back }}
      width="wall"
    >
      <h1>{calling.title}</h1>
      <div className="grid items-start gap-8 md:grid-cols-[2fr_1fr]">
        <Calls context={context} calls={called.slice(0, most)} />
        <Waiting context={context} numbers={waiting} />
      </div>
      <p className="muted">{calling.update}</p>
      <Newest context={context} call={called[0]} />
      <CallWatch />
      <noscript>
        <meta httpEquiv="refresh" content="10" />
      </noscript>
    </DeskFrame>
  );
}

const Waiting = ({ context, numbers }: { context: PageContext; numbers: readonly number[] }) => (
  <section className="stack-sm rounded-lg bg-sand p-6">
    <h2 className="text-2xl">{context.words.deskTickets.calling.waiting}</h2>
    {numbers.length === 0 ? (
      <p className="text-3xl">–</p>
    ) : (
      <ul className="mono flex flex-wrap gap-x-8 text-3xl font-title">
        {numbers.map((number) => (
          <li key={number}>{formatTicketNumber(number)}</li>
        ))}
      </ul>
    )}
  </section>
);

/** The newest call, which screen readers read when it changes. */
const Newest = ({ context, call }: { context: PageContext; call: Call | undefined }) => {
  const { calling } = context.words.deskTickets;
  return (
    <p className="vh" aria-live="polite">
      {call ? calling.call(formatTicketNumber(call.number), call.window ?? calling.desk) : ''}
    </p>
  );
};

const Calls = ({ context, calls }: { context: PageContext; calls: readonly Call[] }) => {
  const { calling } = context.words.deskTickets;
  if (calls.length === 0) return <p className="lead">{calling.nobody}</p>;
  return (
    <table className="calls">
      <thead>
        <tr>
          <th scope="col">{calling.ticket}</th>
          <th scope="col">{calling.window}</th>
        </tr>
      </thead>
      <tbody>
        {calls.map(({ number, window }) => (
          <tr key={number}>
            <td className="mono">{formatTicketNumber(number)}</td>
            <td className="first-letter:uppercase">{window ?? calling.desk}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const page = defineDeskPage({
  path: '/mostrador/llamada',
  title: ({ words }) => words.deskTickets.calling.title,
  who: enterScreen,
  render: CallingPage,
});

export const { generateMetadata } = page;
export default page.Page;
