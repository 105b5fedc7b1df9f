import type { Metadata } from 'next';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { OpenCase } from '#app/[locale]/mostrador/turno/[id]/open-case.tsx';
import { OpenForm } from '#app/[locale]/mostrador/turno/[id]/open-form.tsx';
import { orFailure } from '#app/[locale]/or-failure.tsx';
import { keptReply, titleWith } from '#app/[locale]/tramite/form-reply.ts';
import { Bullets } from '#components/content/bullets.tsx';
import { emptyForm, type Messages } from '#components/form/form-state.ts';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { papersOf, situations } from '#lib/domain/assistance.ts';
import { mexicoCityDate } from '#lib/domain/mexico-city-time.ts';
import { getDeps } from '#lib/server/deps.ts';
import { enterTicket } from '#lib/server/desk-visit.ts';
import { type PageContext, pageContext } from '#lib/server/page.ts';

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const context = await pageContext(params);
  return { title: await titleWith(context, 'asistido', context.words.deskAssist.open.title) };
}

const shared = /^(curp|email|form|wait)\./;

const messagesOf = ({ words }: PageContext): Messages => ({
  ...Object.fromEntries(Object.entries(words.errors).filter(([key]) => shared.test(key))),
  ...words.deskAssist.messages,
});

async function OpenPage({ params }: Props) {
  const context = await pageContext(params);
  const { staff, ticket } = await enterTicket(context.locale, (await params).id, 'case.assist');
  const ticketId = ticket.id;
  const { clock } = await getDeps();
  const { deskAssist, frame } = context.words;
  const { open } = deskAssist;
  return (
    <DeskFrame
      context={context}
      staff={staff}
      path={`/mostrador/turno/${ticketId}`}
      back={{ href: `/${context.locale}/mostrador`, label: open.back }}
      aside={<Checklists context={context} />}
      switchForm="asistido"
    >
      <OpenCase context={context} ticket={ticket} />
      <OpenForm
        locale={context.locale}
        ticketId={ticketId}
        today={mexicoCityDate(clock.now())}
        initial={(await keptReply('asistido')) ?? emptyForm()}
        heading={
          <div className="stack">
            <h1>{open.title}</h1>
            <p className="lead">{open.lead}</p>
          </div>
        }
        documents={deskAssist.documents}
        situationNames={deskAssist.situations}
        words={open}
        formWords={frame.form}
        messages={messagesOf(context)}
      />
    </DeskFrame>
  );
}

/** Beside the form, for each situation what to ask to see. */
const Checklists = ({ context }: { context: PageContext }) => {
  const { open, situations: names, papers } = context.words.deskAssist;
  return (
    <>
      <h2>{open.checklist}</h2>
      {situations.map((situation) => (
        <Disclosure key={situation} question={names[situation]}>
          <Bullets items={papersOf[situation].map((paper) => ({ key: paper, text: papers[paper] }))} />
        </Disclosure>
      ))}
    </>
  );
};

export default orFailure('/mostrador', OpenPage);
