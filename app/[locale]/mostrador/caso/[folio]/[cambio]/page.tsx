import { redirect } from 'next/navigation';
import type { Asked } from '#app/[locale]/define-page.tsx';
import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { ChangeForm } from '#app/[locale]/mostrador/caso/[folio]/[cambio]/change-form.tsx';
import { changePaths, kindOfPath } from '#app/[locale]/mostrador/caso/change-paths.ts';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { emptyForm } from '#components/form/form-state.ts';
import { fullName } from '#lib/domain/curp/name.ts';
import type { ChangeKind } from '#lib/domain/desk/change.ts';
import { changeFields } from '#lib/domain/desk/change-answers.ts';
import { formatFolio } from '#lib/domain/document/folio.ts';
import { deskMessagesFor } from '#lib/i18n/messages.ts';
import { type ChangeFormEntered, enterChangeForm } from '#lib/server/desk/enter-case.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import type { CaseFile } from '#lib/usecases/desk/case-file.ts';

async function titleOf(context: PageContext, { params }: Asked<'folio' | 'cambio'>) {
  const kind = kindOfPath(params.cambio);
  const { kinds, case: said } = context.words.deskChange;
  return await titleWith(context, 'cambio', kind ? kinds[kind].title : said.title);
}

/** The form for names begins with the present ones. */
const beginWith = (kind: ChangeKind, { issuance }: CaseFile) =>
  emptyForm(kind === 'correctNames' ? issuance.person.name : undefined);

async function ChangePage(
  context: PageContext,
  { staff, file, kind, isPossible }: ChangeFormEntered,
  { params: { folio } }: Asked<'folio' | 'cambio'>,
) {
  const { locale, words } = context;
  const path = `/mostrador/caso/${folio}`;
  const kept = await keptReply('cambio');
  if (!isPossible && !kept) redirect(`/${locale}${path}?aviso=imposible`);
  const { deskChange, deskAssist, frame } = words;
  const said = deskChange.kinds[kind];
  return (
    <DeskFrame
      context={context}
      staff={staff}
      path={`${path}/${changePaths[kind]}`}
      back={{ href: `/${locale}${path}`, label: deskChange.case.backToCase }}
      aside={
        <>
          <h2>{deskChange.case.happens}</h2>
          <p>{file.holder.email === null ? said.leadUnbound : said.lead}</p>
        </>
      }
      switchForm="cambio"
    >
      <ChangeForm
        locale={locale}
        folio={folio}
        kind={kind}
        initial={kept ?? beginWith(kind, file)}
        heading={
          <div className="stack-sm">
            <h1>{said.title}</h1>
            <p className="muted">
              <strong>{fullName(file.issuance.person.name)}</strong> ·{' '}
              <span className="mono">{formatFolio(folio)}</span>
            </p>
          </div>
        }
        submit={said.submit}
        words={deskChange.form}
        reasons={deskChange.reasons}
        documents={deskAssist.documents}
        emailWords={deskAssist.emailSuggestion}
        formWords={{ ...frame.form, ...deskAssist.form }}
        messages={deskMessagesFor(words, 'change', 'namePart', 'names', ...changeFields[kind])}
      />
    </DeskFrame>
  );
}

const page = defineDeskPage({
  path: '/mostrador',
  title: titleOf,
  who: ({ locale }, { params }) => enterChangeForm(locale, params.folio, kindOfPath(params.cambio)),
  render: ChangePage,
});

export const { generateMetadata } = page;
export default page.Page;
