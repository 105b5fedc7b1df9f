import { redirect } from 'next/navigation';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { CallWatch } from '#app/[locale]/mostrador/llamada/call-watch.tsx';
import { Chime, EscapeTo, WallClock } from '#app/[locale]/mostrador/llamada/wall-tools.tsx';
import { type Locale, locales } from '#lib/domain/basics/locale.ts';
import { callsOf } from '#lib/domain/desk/day.ts';
import { formatTicketNumber, ticketDay } from '#lib/domain/desk/ticket.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { callingPath, isScreenOpen } from '#lib/server/staff/calling-cookie.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { ticketsOfDay } from '#lib/usecases/desk/tickets.ts';

type Call = ReturnType<typeof callsOf>['called'][number];
type Props = { context: PageContext };

const most = 4;

/** How long a call counts as new, so that a reload does not mark it again. */
const freshMilliseconds = 12_000;

/** A browser in which staff opened the screen; a member of staff opens it first. */
const enterScreen = async ({ locale }: PageContext): Promise<object> => {
  if (await isScreenOpen()) return {};
  await requireStaff(locale, 'ticket.call');
  redirect(`${callingPath(locale)}/abrir`);
};

/**
 * For a screen on the wall of the waiting room: numbers and windows in both languages, and nothing about any person. It looks again by
 * itself, also without JavaScript. Once it is open it needs no session of staff, so that the member of staff who opened it can sign out.
 */
async function CallingPage(context: PageContext) {
  const { clock } = await getDeps();
  const now = clock.now();
  const { called, waiting } = callsOf(await run(ticketsOfDay)(ticketDay(now, context.deskZone)));
  const [newest, ...others] = called;
  const desk = `/${context.locale}/mostrador`;
  const { calling } = context.words.deskTickets;
  return (
    <main className="wall" id="contenido">
      <a className="skip" href={desk}>
        {calling.back}
      </a>
      <h1 className="vh">{calling.title}</h1>
      <div className="calls">
        <Newest context={context} call={newest} isFresh={now - (newest?.calledAt ?? 0) < freshMilliseconds} />
        <Others context={context} calls={others.slice(0, most)} />
      </div>
      <Waiting context={context} numbers={waiting} />
      <div className="wall-foot">
        <WallClock locales={bothOf(context)} zone={context.deskZone} now={now} />
        <Chime
          call={newest ? `${newest.number} ${newest.calledAt}` : ''}
          words={{ on: inBoth(context, 'sound'), isOn: inBoth(context, 'soundOn') }}
        />
      </div>
      <Spoken context={context} call={newest} />
      <EscapeTo href={desk} />
      <CallWatch />
      <noscript>
        <meta httpEquiv="refresh" content="10" />
      </noscript>
    </main>
  );
}

/** The language of the address first. */
const bothOf = ({ locale }: PageContext): Locale[] => [locale, ...locales.filter((each) => each !== locale)];

type WallWord = 'ticket' | 'window' | 'waiting' | 'nobody' | 'sound' | 'soundOn';

/** «Turno · Ticket». */
const inBoth = (context: PageContext, word: WallWord): string =>
  bothOf(context)
    .map((locale) => dictionary(locale).deskTickets.calling[word])
    .join(' · ');

type NewestProps = Props & { call: Call | undefined; isFresh: boolean };

/** The last call, about three times as large as the others. Its key changes with it, so that its mark runs once. */
const Newest = ({ context, call, isFresh }: NewestProps) => {
  if (!call) return <p className="wall-none">{inBoth(context, 'nobody')}</p>;
  return (
    <div className="wall-newest" key={`${call.number} ${call.calledAt}`} data-fresh={isFresh || undefined}>
      <p className="wall-label">{inBoth(context, 'ticket')}</p>
      <p className="wall-number mono">{formatTicketNumber(call.number)}</p>
      <p className="wall-window">{call.window ?? context.words.deskTickets.calling.desk}</p>
    </div>
  );
};

/** The calls before, one for each window. */
const Others = ({ context, calls }: Props & { calls: readonly Call[] }) =>
  calls.length > 0 && (
    <table>
      <thead>
        <tr>
          <th scope="col">{inBoth(context, 'ticket')}</th>
          <th scope="col">{inBoth(context, 'window')}</th>
        </tr>
      </thead>
      <tbody>
        {calls.map(({ number, window }) => (
          <tr key={number}>
            <td className="mono">{formatTicketNumber(number)}</td>
            <td className="first-letter:uppercase">{window ?? context.words.deskTickets.calling.desk}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );

const Waiting = ({ context, numbers }: Props & { numbers: readonly number[] }) => (
  <section className="wall-waiting">
    <h2>{inBoth(context, 'waiting')}</h2>
    {numbers.length === 0 ? (
      <p>–</p>
    ) : (
      <ul className="mono">
        {numbers.map((number) => (
          <li key={number}>{formatTicketNumber(number)}</li>
        ))}
      </ul>
    )}
  </section>
);

/** The newest call, which screen readers read when it changes. */
const Spoken = ({ context, call }: Props & { call: Call | undefined }) => {
  const { calling } = context.words.deskTickets;
  return (
    <p className="vh" aria-live="polite">
      {call ? calling.call(formatTicketNumber(call.number), call.window ?? calling.desk) : ''}
    </p>
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
