import type { ReactNode } from 'react';
import { deskSlotOf } from '#app/[locale]/journey-slots.ts';
import { VisitEnd } from '#app/[locale]/tramite/visit-end.tsx';
import { leave } from '#app/[locale]/visit/leave.ts';
import { Frame } from '#components/layout/frame.tsx';
import { fullName } from '#lib/domain/curp/name.ts';
import { type Progress, progressOf, type StepId, steps } from '#lib/domain/request/steps.ts';
import { journeyOf } from '#lib/server/visit/journey.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { watchVisit } from '#lib/server/visit/session.ts';
import type { Visit } from '#lib/server/visit/visit.ts';

type HelpItem = { question: string; answer: ReactNode };
type Props = {
  context: PageContext;
  step: StepId;
  /** Path without the locale, when it is not the step's own. */
  path?: string;
  visit?: Visit | null;
  help?: { title: string; items: readonly HelpItem[] };
  /** Way back when it is not the step's own. */
  back?: { href: string; label: string };
  switchForm?: string;
  children: ReactNode;
};

const identityOf = (visit: Visit | null | undefined) => {
  if (!visit?.confirmed || !('person' in visit.request)) return undefined;
  return { name: fullName(visit.request.person.name), curp: visit.request.curp };
};

const backOf = ({ locale, words }: PageContext, step: StepId, visit: Visit | null | undefined) => {
  const { back } = steps[step];
  if (back === null) return undefined;
  if (back === 'home') return { href: `/${locale}`, label: words.frame.backHome };
  const path = back === 'start' ? journeyOf(visit).startPath : steps[back].path;
  return { href: `/${locale}${path}`, label: words.frame.back };
};

/** The frame of a page of the journey: link back, person, help of the step. */
export const StepFrame = async ({ context, step, path, visit, help, back, switchForm, children }: Props) => {
  const desk = await deskSlotOf(context, visit);
  return (
    <Frame
      locale={context.locale}
      words={context.words.frame}
      tagline={desk?.tagline}
      path={path ?? steps[step].path}
      operator={context.operator}
      reader={desk ? 'staff' : 'public'}
      demonstration={context.demonstration}
      wasUpdated={context.wasUpdated}
      identity={identityOf(visit)}
      onLeave={desk ? undefined : leave}
      visitEnd={desk?.strip ?? (visit && <VisitEnd context={context} visit={visit} />)}
      back={back ?? backOf(context, step, visit)}
      switchForm={switchForm}
      aside={help && <StepHelp {...help} />}
    >
      {children}
    </Frame>
  );
};

const StepHelp = ({ title, items }: { title: string; items: readonly HelpItem[] }) => (
  <>
    <h2>{title}</h2>
    <div>
      {items.map(({ question, answer }) => (
        <details key={question}>
          <summary>{question}</summary>
          <p>{answer}</p>
        </details>
      ))}
    </div>
  </>
);

/** "Iniciar trámite · Paso 2 de hasta 5" and the h1 of a page. */
export const StepHeading = async ({
  context,
  step,
  children,
}: {
  context: PageContext;
  step: StepId;
  children: ReactNode;
}) => {
  const visit = await watchVisit();
  const progress = progressOf(steps[step], visit?.desk ? 'desk' : 'own');
  return (
    <div>
      {progress && (
        <p className="step-text" aria-current="step">
          {stepText(context, progress)}
        </p>
      )}
      <h1>{children}</h1>
    </div>
  );
};

const stepText = ({ words: { frame } }: PageContext, { section, count }: Progress): string => {
  const name = frame.sections[section];
  if (!count) return name;
  const say = count.isKnown ? frame.step : frame.stepAtMost;
  return `${name} · ${say(count.step, count.of)}`;
};
