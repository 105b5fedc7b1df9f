import type { Asked } from '#app/[locale]/define-page.tsx';
import { FailureNotice, type PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { Decide } from '#app/[locale]/mostrador/aprobaciones/[id]/decide.tsx';
import { differenceOf } from '#app/[locale]/mostrador/aprobaciones/[id]/difference.tsx';
import { ApprovalAnswer } from '#app/[locale]/mostrador/aprobaciones/approval-answer.tsx';
import { StateTag } from '#app/[locale]/mostrador/caso/state-tag.tsx';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { momentText } from '#lib/domain/basics/moment-text.ts';
import { fullName } from '#lib/domain/curp/name.ts';
import { nameFits } from '#lib/domain/curp/name-diagnosis.ts';
import type { DeskChange } from '#lib/domain/desk/change.ts';
import { formatFolio } from '#lib/domain/document/folio.ts';
import { run } from '#lib/server/deps/run.ts';
import { type ApprovalEntered, enterApproval, isChangeId } from '#lib/server/desk/enter-case.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { findChange } from '#lib/usecases/desk/case-file.ts';

function ApprovalPage(context: PageContext, entered: ApprovalEntered, { query: notice }: Asked<'id'>) {
  const { locale, words } = context;
  const { staff, change } = entered;
  const { approvals, kinds } = words.deskChange;
  return (
    <DeskFrame
      context={context}
      staff={staff}
      path={`/mostrador/aprobaciones/${change.id}`}
      back={{ href: `/${locale}/mostrador/aprobaciones`, label: approvals.back }}
      aside={<Decision context={context} entered={entered} notice={notice} />}
    >
      <FailureNotice context={context} notice={notice} />
      <ApprovalAnswer context={context} notice={notice} />
      <h1>{kinds[change.wanted.kind].title}</h1>
      <About context={context} entered={entered} />
    </DeskFrame>
  );
}

type PartProps = { context: PageContext; entered: ApprovalEntered };

/** What the change does, and the decision about it. */
const Decision = ({
  context,
  entered: { staff, change, file, asker },
  notice,
}: PartProps & { notice: PageNotice }) => {
  const { kinds, case: said } = context.words.deskChange;
  const words = kinds[change.wanted.kind];
  if (change.state !== 'asked') return null;
  return (
    <>
      <h2>{said.happens}</h2>
      <p>{file.holder.email === null ? words.leadUnbound : words.lead}</p>
      <Decide
        context={context}
        change={change}
        isOwn={change.askedBy === staff.id}
        isAskerOut={!asker || asker.disabled}
        isUnreasoned={notice.aviso === 'motivo'}
      />
    </>
  );
};

const About = ({ context, entered }: PartProps) => {
  const { approvals, case: said, reasons } = context.words.deskChange;
  const { change, file, asker } = entered;
  const { folio } = file.issuance;
  return (
    <Facts
      facts={[
        ...(showsName(change) ? [] : [{ label: said.person, value: fullName(file.issuance.person.name) }]),
        ...differenceOf(context, change, file),
        { label: approvals.curp, value: <CurpCheck context={context} entered={entered} /> },
        { label: approvals.reason, value: reasons[change.wanted.reason] },
        { label: approvals.seen, value: seenText(context, change) },
        {
          label: approvals.by,
          value: `${asker ? [asker.name, asker.window].filter(Boolean).join(' · ') : approvals.gone}, ${momentText(context.locale, change.askedAt, context.deskZone)}`,
        },
        {
          label: said.folio,
          value: (
            <a className="mono" href={`/${context.locale}/mostrador/caso/${folio}`}>
              {formatFolio(folio)}
            </a>
          ),
        },
        {
          label: approvals.state,
          value: <StateTag words={context.words.deskChange} state={change.state} />,
        },
      ]}
    />
  );
};

/** Whether the difference itself shows the name of the person. */
const showsName = ({ wanted: { kind } }: DeskChange): boolean =>
  kind === 'correctNames' || kind === 'replace';

/** The CURP, and whether its letters agree with the name that the documents will have. */
const CurpCheck = ({ context, entered: { change, file } }: PartProps) => {
  const { approvals } = context.words.deskChange;
  const { curp, person } = file.issuance;
  const name = change.wanted.kind === 'correctNames' ? change.wanted.name : person.name;
  return (
    <>
      <span className="mono">{curp}</span>
      <span className="muted block">{nameFits(name, curp) ? approvals.fits : approvals.fitsNot}</span>
    </>
  );
};

/** «Pasaporte, termina en 43A1». */
const seenText = ({ words }: PageContext, { seen }: DeskChange): string => {
  const { approvals } = words.deskChange;
  if (!seen) return approvals.notSeen;
  return `${words.deskAssist.documents[seen.document]}, ${approvals.endsIn(seen.lastFour)}`;
};

/** The kind of change, as the heading says it. A title has nothing of the person, because a browser keeps it. */
const titleOf = async ({ words }: PageContext, { params: { id }, query }: Asked<'id'>): Promise<string> => {
  const { approvals, kinds } = words.deskChange;
  const change = isChangeId(id) ? await run(findChange)(id) : null;
  const prefix = query.aviso === 'motivo' && change?.state === 'asked' ? words.frame.form.errorPrefix : '';
  return `${prefix}${change ? kinds[change.wanted.kind].title : approvals.title}`;
};

const page = defineDeskPage({
  path: '/mostrador/aprobaciones',
  title: titleOf,
  who: ({ locale }, { params }) => enterApproval(locale, params.id),
  render: ApprovalPage,
});

export const { generateMetadata } = page;
export default page.Page;
