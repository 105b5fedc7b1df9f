import { definePage } from '#app/[locale]/define-page.tsx';
import { TextSection } from '#components/content/text-section.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { readSecurityContact } from '#lib/server/operation/security-txt.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** How to report a vulnerability, and what the reporter can expect. security.txt names this page as the policy. */
async function SecurityPage(context: PageContext) {
  const { locale, words, operator } = context;
  const { security } = words;
  const contact = await readSecurityContact();
  const whom = contact ? security.contact(contact) : security.noContact(operator.name);
  const back = { href: `/${locale}`, label: words.help.backToStart };
  return (
    <Frame {...context} words={words.frame} path="/seguridad" back={back}>
      <div className="stack">
        <h1>{security.title}</h1>
        <p className="lead">{security.lead}</p>
      </div>
      <TextSection
        id="como"
        title={security.howTitle}
        items={security.how}
        paragraphs={[whom]}
        locale={locale}
      />
      <TextSection id="despues" title={security.afterTitle} items={security.after} locale={locale} />
      <TextSection id="reglas" title={security.rulesTitle} items={security.rules} locale={locale} />
      <TextSection id="otra" title={security.otherTitle} paragraphs={[security.other]} locale={locale} />
    </Frame>
  );
}

const page = definePage({
  path: '/seguridad',
  title: ({ words }) => words.security.title,
  render: SecurityPage,
});

export const { generateMetadata } = page;
export default page.Page;
