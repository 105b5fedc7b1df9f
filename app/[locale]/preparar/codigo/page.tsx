import { redirect } from 'next/navigation';
import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { deletePrepared, leaveCode } from '#app/[locale]/preparar/codigo/actions.ts';
import { Papers } from '#app/[locale]/preparar/papers.tsx';
import { PrepareFrame } from '#app/[locale]/preparar/prepare-frame.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { QrPicture } from '#components/ui/qr-picture.tsx';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { publicMoment } from '#lib/domain/basics/moment-text.ts';
import { fullName } from '#lib/domain/curp/name.ts';
import { shownEmail } from '#lib/domain/email/email.ts';
import { type Preparation, papersToBring, situationOf } from '#lib/domain/preparation/preparation.ts';
import { formatPreparationCode } from '#lib/domain/preparation/preparation-code.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { codeQr } from '#lib/server/preparation/code-qr.ts';
import { type Preparing, readPreparing } from '#lib/server/preparation/preparing.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext };

async function CodePage(context: PageContext, { query }: Asked) {
  const preparing = await readPreparing();
  if (!preparing) redirect(`/${context.locale}/preparar?aviso=nada`);
  if (!preparing.isReady) redirect(`/${context.locale}/preparar`);
  return (
    <PrepareFrame context={context} path="/preparar/codigo" back="/preparar/domicilio">
      <FailureNotice context={context} notice={query} />
      {preparing.isUsed ? <Used context={context} /> : <Ready context={context} preparing={preparing} />}
    </PrepareFrame>
  );
}

const Used = ({ context }: Props) => {
  const { prepare } = context.words;
  return (
    <>
      <h1>{prepare.usedTitle}</h1>
      <p className="lead">{prepare.used}</p>
      <div className="actions">
        <LinkButton href={`/${context.locale}/preparar`}>{prepare.again}</LinkButton>
      </div>
    </>
  );
};

const Ready = async ({ context, preparing }: Props & { preparing: Preparing }) => {
  const { prepare } = context.words;
  const { clock } = await getDeps();
  const { typed, code, expiresAt } = preparing;
  return (
    <>
      <h1>{prepare.codeTitle}</h1>
      <p className="lead">{prepare.codeLead}</p>
      <section className="stack" aria-label={prepare.codeTitle}>
        <p className="mono text-3xl" data-code={code}>
          {formatPreparationCode(code)}
        </p>
        <QrPicture label={prepare.picture} {...codeQr(code)} />
        <p>{prepare.until(publicMoment(context.locale, expiresAt))}</p>
        <p className="screen-only">{prepare.noData}</p>
        <div className="actions">
          <PrintButton label={prepare.print} variant="primary" />
        </div>
      </section>
      {typed && (
        <Papers context={context} papers={papersToBring(situationOf(typed, mexicoCityDate(clock.now())))} />
      )}
      <Summary context={context} typed={typed} />
      <form action={leaveCode} className="stack screen-only">
        <p>{prepare.leaveText}</p>
        <FormBasics locale={context.locale} />
        <div className="actions">
          <Button variant="second">{prepare.leave}</Button>
          <Button variant="second" formAction={deletePrepared}>
            {prepare.delete}
          </Button>
        </div>
      </form>
    </>
  );
};

/** What was typed, on the screen only: the paper with the code carries nothing personal. */
const Summary = ({ context, typed }: Props & { typed: Preparation | null }) => {
  const { prepare, frame } = context.words;
  return (
    <section className="stack screen-only" aria-labelledby="revisa">
      <h2 id="revisa">{prepare.check}</h2>
      {typed ? <Facts facts={factsOf(context, typed)} words={frame.facts} /> : <p>{prepare.hidden}</p>}
    </section>
  );
};

const factsOf = ({ locale, words }: PageContext, typed: Preparation) => {
  const { prepare, journey } = words;
  const change = (page: string, of: string) => ({ href: `/${locale}/preparar${page}`, of });
  const { curp, email, name, address, specialCase } = typed;
  return [
    {
      label: journey.review.curp,
      value: <span className="mono">{curp}</span>,
      change: change('', journey.review.curp),
    },
    { label: prepare.case, value: prepare.cases[specialCase], change: change('', prepare.case) },
    { label: journey.review.email, value: shownEmail(email), change: change('', journey.review.email) },
    {
      label: prepare.name,
      value: name ? fullName(name) : prepare.nameAtWindow,
      change: change('/nombre', prepare.name),
    },
    {
      label: prepare.address,
      value: address && (
        <span lang="es">
          {`${address.street} ${address.exteriorNumber} ${address.interiorNumber}`.trim()},{' '}
          {address.settlementName}, {address.municipioName}, {address.stateName}, {address.postalCode}
        </span>
      ),
      change: change('/domicilio', prepare.address),
    },
  ];
};

const page = definePage({
  path: '/preparar/codigo',
  title: async ({ words }) =>
    (await readPreparing())?.isUsed ? words.prepare.usedTitle : words.prepare.codeTitle,
  render: CodePage,
});

export const { generateMetadata } = page;
export default page.Page;
