import type { ReactNode } from 'react';
import { Footer, type Operator } from '#components/layout/footer.tsx';
import { HelpPanel } from '#components/layout/help-panel.tsx';
import { type Identity, IdentityStrip } from '#components/layout/identity-strip.tsx';
import { Masthead } from '#components/layout/masthead.tsx';
import { type Back, BackLink } from '#components/layout/way-back.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

export type FrameProps = {
  locale: Locale;
  words: Dictionary['frame'];
  /** Without the locale, with its leading slash; '' for the start page. */
  path: string;
  operator: Operator;
  demonstration: boolean;
  /** A form of this page was sent by a browser that had drawn it before the service was updated; nothing was done. */
  wasUpdated: boolean;
  identity?: Identity;
  /** Server action behind «Salir»; without it the strip shows no way out. */
  onLeave?: (data: FormData) => Promise<void>;
  /** The line that says when the visit ends, on the pages of a case. */
  visitEnd?: ReactNode;
  back?: Back;
  /** The line under the name of the service; the public one when left out. */
  tagline?: string;
  /**
   * `room`: the content takes the width that the help leaves. `whole`: tables take all of the width and the help follows below. `wall`: like
   * `whole`, and help and footer begin below the first screen.
   */
  width?: 'room' | 'whole' | 'wall';
  /** The help of this page. The line with whom to ask follows it. */
  aside?: ReactNode;
  /** True on the page of help, whose content has all that the panel has. */
  hasOwnHelp?: boolean;
  /** Whom the page is for; the public when left out. */
  reader?: 'public' | 'staff';
  /** True where everything has to stand on one screen: less air, and no footer. */
  isDense?: boolean;
  /** The id of the form whose values the language switch takes along. */
  switchForm?: string;
  children: ReactNode;
};

/** The order of every page: skip link, demonstration bar, masthead, identity, way back, main, help, footer. */
export function Frame({ locale, words, children, ...page }: FrameProps) {
  return (
    <>
      <a className="skip" href="#contenido">
        {words.skip}
      </a>
      <header>
        {page.demonstration && <DemonstrationBar words={words.demonstration} />}
        <Masthead
          locale={locale}
          words={words}
          tagline={page.tagline ?? words.tagline}
          path={page.path}
          switchForm={page.switchForm}
        />
        {page.identity && (
          <IdentityStrip
            locale={locale}
            words={words.identity}
            identity={page.identity}
            onLeave={page.onLeave}
          />
        )}
        {page.visitEnd}
      </header>
      <div className="wrap page-grid" data-width={page.width} data-dense={page.isDense || undefined}>
        {page.back && <BackLink {...page.back} of={words.route} />}
        <main id="contenido" className="stack-lg min-w-0" tabIndex={-1}>
          {page.wasUpdated && (
            <Notice tone="warn" role="alert">
              {words.updated}
            </Notice>
          )}
          {children}
        </main>
        {!page.hasOwnHelp && (
          <HelpPanel
            locale={locale}
            words={words.help}
            contact={page.operator.contact}
            reader={page.reader ?? 'public'}
          >
            {page.aside}
          </HelpPanel>
        )}
      </div>
      {!page.isDense && <Footer locale={locale} words={words.footer} operator={page.operator} />}
    </>
  );
}

function DemonstrationBar({ words }: { words: Dictionary['frame']['demonstration'] }) {
  return (
    <div className="bg-bar text-sm leading-[1.4] text-on-bar" role="note">
      <div className="wrap py-1 sm:py-2">
        <strong>{words.title}</strong> <span className="hidden sm:inline print:inline">{words.text}</span>
      </div>
    </div>
  );
}
