import { redirect } from 'next/navigation';
import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { Documents } from '#app/[locale]/tramite/resultado/documents.tsx';
import { MailStatus } from '#app/[locale]/tramite/resultado/mail-status.tsx';
import { PrintTitle, Receipt } from '#app/[locale]/tramite/resultado/receipt.tsx';
import { StepHeading } from '#app/[locale]/tramite/step-frame.tsx';
import { VisitEnd } from '#app/[locale]/tramite/visit-end.tsx';
import { leave } from '#app/[locale]/visit/leave.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Folded } from '#components/ui/folded.tsx';
import { NextSteps } from '#components/ui/next-steps.tsx';
import { NssAnatomy, NssNumber } from '#components/ui/nss-anatomy.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { fullName } from '#lib/domain/curp/name.ts';
import { formatFolio } from '#lib/domain/document/folio.ts';
import { officialLinks } from '#lib/domain/help/official-links.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import { nssDetails } from '#lib/domain/number/issuance.ts';
import { steps } from '#lib/domain/request/steps.ts';
import { run } from '#lib/server/deps/run.ts';
import { journeyOf } from '#lib/server/visit/journey.ts';
import { closedPath } from '#lib/server/visit/number-visit.ts';
import { enterStep, inStage, type PageContext } from '#lib/server/visit/page.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import { auditOnce } from '#lib/server/visit/visit-audit.ts';
import { pageVersionOf } from '#lib/server/visit/visit-report.ts';
import { findOffice } from '#lib/usecases/number/find-office.ts';
import { findShownIssuance } from '#lib/usecases/number/number-access.ts';

async function ResultPage(context: PageContext, { query: notice }: Asked) {
  const visit = await enterStep(context.locale, 'result');
  const { resultPath } = journeyOf(visit);
  if (resultPath !== steps.result.path) redirect(`/${context.locale}${resultPath}`);
  const request = inStage(visit.request, 'issued');
  const issuance = await run(findShownIssuance)(request.issuanceId);
  if (!issuance) redirect(`/${context.locale}${closedPath}`);
  await auditOnce(visit, 'number.shown');
  const { result } = context.words.journey;
  return (
    <Frame
      locale={context.locale}
      words={context.words.frame}
      path={steps.result.path}
      operator={context.operator}
      demonstration={context.demonstration}
      wasUpdated={context.wasUpdated}
      identity={{ name: fullName(issuance.person.name), curp: issuance.curp }}
      onLeave={leave}
      visitEnd={<VisitEnd context={context} visit={visit} />}
    >
      <FailureNotice context={context} notice={notice} />
      <StepHeading context={context} step="result">
        {headingOf(context, issuance.outcome)}
      </StepHeading>
      <PrintTitle context={context} issuance={issuance} />
      <TheNumber context={context} issuance={issuance} />
      <Documents context={context} issuance={issuance} />
      <MailStatus
        context={context}
        request={request}
        notice={notice}
        pageVersion={await pageVersionOf(visit)}
      />
      <WhatNext context={context} issuance={issuance} />
      <form className="actions" action={leave}>
        <FormBasics locale={context.locale} />
        <Button>{result.finish}</Button>
      </form>
      <div className="screen-only">
        <Folded title={result.parts}>
          <NssAnatomy
            nss={issuance.nss}
            words={context.words.frame.nss}
            details={nssDetails(issuance)}
            isList
          />
        </Folded>
        <Folded title={result.receipt}>
          <Receipt context={context} issuance={issuance} requestId={request.id} />
        </Folded>
      </div>
    </Frame>
  );
}

const TheNumber = ({ context, issuance }: { context: PageContext; issuance: Issuance }) => {
  const { frame, journey } = context.words;
  return (
    <Panel title={journey.result.number} id="numero" crowned>
      <NssNumber nss={issuance.nss} />
      <p className="small">
        {journey.result.folio}{' '}
        <span className="mono whitespace-nowrap" data-folio={issuance.folio}>
          {formatFolio(issuance.folio)}
        </span>
      </p>
      {/* Only readers of English may take it for the number of the United States. */}
      {context.locale === 'en' && <p className="small">{journey.result.notUs}</p>}
      <CopyButton text={issuance.nss} words={frame.copy} />
    </Panel>
  );
};

const WhatNext = async ({ context, issuance }: { context: PageContext; issuance: Issuance }) => {
  const { result } = context.words.journey;
  const office = await run(findOffice)(issuance);
  return (
    <section className="stack-sm">
      <h2>{result.nextTitle}</h2>
      <NextSteps items={result.next.map(([title = '', text = '']) => ({ title, text }))} />
      {office !== null && <p>{result.office(office)}</p>}
      <p className="screen-only flex flex-wrap gap-x-4">
        <a className="quiet" href={officialLinks.vigencia} target="_blank" rel="noopener">
          {result.vigencia}
        </a>
        {issuance.outcome === 'located' && (
          <a className="quiet" href={officialLinks.weeks} target="_blank" rel="noopener">
            {result.weeks}
          </a>
        )}
        {office === null && (
          <a className="quiet" href={officialLinks.offices} target="_blank" rel="noopener">
            {result.officeLink}
          </a>
        )}
      </p>
    </section>
  );
};

const headingOf = ({ words }: PageContext, outcome: Issuance['outcome']): string =>
  words.journey.result[outcome === 'assigned' ? 'assignedTitle' : 'locatedTitle'];

const titleOf = async (context: PageContext): Promise<string> => {
  const request = (await readVisit())?.request;
  return request?.stage === 'issued'
    ? headingOf(context, request.outcome)
    : context.words.journey.result.number;
};

const page = definePage({
  path: '/tramite/resultado',
  title: titleOf,
  render: ResultPage,
});

export const { generateMetadata } = page;
export default page.Page;
