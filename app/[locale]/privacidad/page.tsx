import type { Metadata } from 'next';
import { RetentionTable } from '#components/content/retention-table.tsx';
import { RichText } from '#components/content/rich-text.tsx';
import { TextSection } from '#components/content/text-section.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { dayText } from '#lib/i18n/day-text.ts';
import { type PageContext, pageContext } from '#lib/server/page.ts';

type Props = { params: Promise<{ locale: string }> };

/** Day of the notice's last change. */
const version = '2026-11-21';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words } = await pageContext(params);
  return { title: words.privacy.title };
}

export default async function PrivacyPage({ params }: Props) {
  const context = await pageContext(params);
  const { locale, words, operator } = context;
  const { privacy } = words;
  const back = { href: `/${locale}`, label: words.help.backToStart };
  return (
    <Frame {...context} words={words.frame} path="/privacidad" back={back}>
      <div className="stack">
        <h1>{privacy.title}</h1>
        <p className="lead">{privacy.lead}</p>
      </div>
      {context.demonstration && (
        <Notice tone="warn">
          <p>
            <RichText text={privacy.demonstrationNotice} locale={locale} />
          </p>
        </Notice>
      )}
      <TextSection id="breve" title={privacy.shortTitle} items={privacy.short} locale={locale} />
      <TextSection
        id="responsable"
        title={privacy.whoTitle}
        paragraphs={[privacy.who(operator.name, operator.privacyResponsible)]}
        locale={locale}
      />
      <WhatWeAsk {...context} />
      <RetentionTable words={privacy} locale={locale} />
      <TextSection id="quien" title={privacy.shareTitle} items={privacy.share} locale={locale} />
      <TextSection id="correo" title={privacy.mailTitle} paragraphs={[privacy.mail]} locale={locale} />
      <TextSection id="cookies" title={privacy.cookieTitle} paragraphs={privacy.cookie} locale={locale} />
      <TextSection
        id="derechos"
        title={privacy.rightsTitle}
        lead={privacy.rightsLead}
        items={privacy.rights}
        paragraphs={[privacy.rightsHow(operator.privacyResponsible), privacy.rightsCurp]}
        locale={locale}
      />
      <TextSection id="ley" title={privacy.lawTitle} paragraphs={privacy.law} locale={locale} />
      <p className="hint">{privacy.note(dayText(locale, version))}</p>
    </Frame>
  );
}

function WhatWeAsk({ words }: PageContext) {
  const { privacy } = words;
  const columns = [
    { key: 'what', title: privacy.whatHeads.what },
    { key: 'why', title: privacy.whatHeads.why },
  ];
  const rows = privacy.what.map(({ what, why }) => ({
    key: what,
    cells: { what: <strong>{what}</strong>, why },
  }));
  return (
    <section className="stack" aria-labelledby="datos">
      <h2 id="datos">{privacy.whatTitle}</h2>
      <DataTable caption={privacy.whatTitle} captionHidden columns={columns} rows={rows} />
      <p>{privacy.notAsked}</p>
    </section>
  );
}
