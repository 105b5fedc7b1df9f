import type { Query } from '#app/[locale]/define-page.tsx';
import { Papers } from '#app/[locale]/preparar/papers.tsx';
import { PrepareFrame } from '#app/[locale]/preparar/prepare-frame.tsx';
import { RadioGroup } from '#components/content/radio-group.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { papersOfCase, specialCases } from '#lib/domain/preparation/preparation.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** Where nobody attends people, no code is promised: the page says what to bring to another office, and asks for nothing personal. */
export const WithoutDesk = ({ context, query }: { context: PageContext; query: Query }) => {
  const { prepare } = context.words;
  const chosen = specialCases.find((each) => each === query.caso);
  return (
    <PrepareFrame context={context} path={chosen ? `/preparar?caso=${chosen}` : '/preparar'}>
      <h1>{prepare.noDeskTitle}</h1>
      <p className="lead">{prepare.noDeskLead}</p>
      {chosen ? <Chosen context={context} chosen={chosen} /> : <Choose context={context} query={query} />}
    </PrepareFrame>
  );
};

const Choose = ({ context, query }: { context: PageContext; query: Query }) => {
  const { prepare, errors, frame } = context.words;
  return (
    <form method="get" className="stack">
      <RadioGroup
        name="caso"
        legend={prepare.specialCase}
        options={specialCases.map((value) => ({ value, label: prepare.cases[value] }))}
        error={query.ver === undefined ? undefined : errors['specialCase.EMPTY']}
        words={frame.form}
      />
      <input type="hidden" name="ver" value="1" />
      <div className="actions">
        <Button>{prepare.choose}</Button>
        <LinkButton variant="link" href={`/${context.locale}/tramite`}>
          {prepare.online}
        </LinkButton>
      </div>
    </form>
  );
};

const Chosen = ({ context, chosen }: { context: PageContext; chosen: (typeof specialCases)[number] }) => {
  const { prepare } = context.words;
  return (
    <>
      <p>
        <strong>{prepare.cases[chosen]}</strong>
      </p>
      <Papers context={context} papers={papersOfCase(chosen)} />
      <p>{prepare.phones}</p>
      <div className="actions">
        <PrintButton label={prepare.print} />
        <LinkButton variant="second" href={`/${context.locale}/preparar`}>
          {prepare.others}
        </LinkButton>
      </div>
    </>
  );
};
