import { definePage } from '#app/[locale]/define-page.tsx';
import { fillStart } from '#app/[locale]/prueba/actions.ts';
import { NumberedSteps } from '#components/content/numbered-steps.tsx';
import { RichText } from '#components/content/rich-text.tsx';
import { TextSection } from '#components/content/text-section.tsx';
import { TrialPeople } from '#components/content/trial-people.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { shownPrivacyNotice } from '#lib/server/privacy/shown-privacy-notice.ts';
import { type PageContext, showMissing } from '#lib/server/visit/page.ts';

/** The people of the demonstration, and what each shows. Only a demonstration has this page. */
async function TrialPage(context: PageContext) {
  if (!context.demonstration) return showMissing(context.locale);
  const { locale, words, hasMailbox } = context;
  const { trial } = words;
  const know = [...trial.know, trial.visitors((await shownPrivacyNotice(locale)).visitors)];
  const back = { href: `/${locale}`, label: words.help.backToStart };
  return (
    <Frame {...context} words={words.frame} path="/prueba" back={back}>
      <div className="stack">
        <h1>{trial.title}</h1>
        <p className="lead">{trial.lead}</p>
      </div>
      <HowToTry {...context} />
      <div className="actions">
        <LinkButton href={`/${locale}/tramite`}>{trial.start}</LinkButton>
        {hasMailbox && (
          <LinkButton variant="second" href={`/${locale}/buzon`}>
            {trial.mailbox}
          </LinkButton>
        )}
      </div>
      <TrialPeople words={trial} use={fillStart}>
        <FormBasics locale={locale} />
      </TrialPeople>
      <TextSection id="saber" title={trial.knowTitle} items={know} locale={locale} />
    </Frame>
  );
}

function HowToTry({ locale, words, hasMailbox }: PageContext) {
  const { howTitle, howMailbox, howOwnMail, address } = words.trial;
  const steps = (hasMailbox ? howMailbox : howOwnMail).map((text) => ({
    key: text,
    text: <RichText text={text} locale={locale} />,
  }));
  return (
    <section className="stack" aria-labelledby="como">
      <h2 id="como">{howTitle}</h2>
      <NumberedSteps steps={steps} />
      <p>
        <RichText text={address} locale={locale} />
      </p>
    </section>
  );
}

const page = definePage({
  path: '/prueba',
  title: ({ words, demonstration }) =>
    demonstration ? words.trial.title : words.help.problem.notFound.title,
  render: TrialPage,
});

export const { generateMetadata } = page;
export default page.Page;
