import { definePage } from '#app/[locale]/define-page.tsx';
import { StepFrame } from '#app/[locale]/tramite/step-frame.tsx';
import { RichText } from '#components/content/rich-text.tsx';
import { TextSection } from '#components/content/text-section.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { steps } from '#lib/domain/request/steps.ts';
import { run } from '#lib/server/deps/run.ts';
import { enterOwnResult } from '#lib/server/visit/number-visit.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { mayExportData } from '#lib/usecases/holder/export-data.ts';

/** Offers a person their own data (the right of access). Only a confirmed visit that reached its number gets them. */
async function OwnDataPage(context: PageContext) {
  const visit = await enterOwnResult(context.locale);
  const { ownData } = context.words;
  const back = { href: `/${context.locale}${steps.result.path}`, label: ownData.back };
  const isOpen = await run(mayExportData)(visit.request.id);
  return (
    <StepFrame context={context} step="result" path="/tramite/mis-datos" visit={visit} back={back}>
      <div className="stack">
        <h1>{ownData.title}</h1>
        <p className="lead">{ownData.lead}</p>
      </div>
      {isOpen ? <Downloads {...context} /> : <Locked {...context} />}
    </StepFrame>
  );
}

const Downloads = ({ locale, words }: PageContext) => {
  const { ownData } = words;
  return (
    <>
      <TextSection
        id="incluye"
        title={ownData.what}
        items={ownData.items}
        paragraphs={[ownData.others, ownData.wrong]}
        locale={locale}
      />
      <div className="actions">
        <LinkButton href="/mis-datos?formato=pdf">{ownData.pdf}</LinkButton>
        <LinkButton variant="second" href="/mis-datos?formato=json">
          {ownData.json}
        </LinkButton>
      </div>
      <p className="hint">
        PDF: {ownData.pdfHint}. JSON: {ownData.jsonHint}.
      </p>
      <Notice tone="warn">
        <p>
          <strong>{ownData.careTitle}</strong>
        </p>
        <p>{ownData.care}</p>
      </Notice>
    </>
  );
};

const Locked = ({ locale, words }: PageContext) => (
  <Notice tone="warn">
    <p>
      <strong>{words.ownData.lockedTitle}</strong>
    </p>
    <p>
      <RichText text={words.ownData.locked} locale={locale} />
    </p>
  </Notice>
);

const page = definePage({
  path: '/tramite/mis-datos',
  title: ({ words }) => words.ownData.title,
  render: OwnDataPage,
});

export const { generateMetadata } = page;
export default page.Page;
