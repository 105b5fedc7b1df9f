import { isLocale, type Locale, languageTags, locales } from '#lib/domain/basics/locale.ts';
import { problem as en } from '#lib/i18n/en/problem.ts';
import { problem as es } from '#lib/i18n/es/problem.ts';

const words = { es: es.refused, en: en.refused };

/** Why a request is refused before a page is made: it comes from elsewhere, is too long, or is no form of this site. */
export type Refusal = 'elsewhere' | 'tooLong' | 'notUnderstood';

/** `own`: the site's origin; `path`: the page that was posted to; `nonce`: of the policy of the answer. */
type About = { refusal: Refusal; own: string; path: string; nonce: string };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = `:root{color-scheme:light dark;font:1.125rem/1.55 system-ui,sans-serif}
body{margin:0 auto;max-width:40rem;padding:2rem 1.25rem}h1,h2{line-height:1.2}section+section{border-top:1px solid #8888;margin-top:2rem}
a{color:inherit;display:inline-block;padding:.6rem 0;margin-right:1.5rem}a:first-of-type{font-weight:650}`;

/** The languages of a path: its own, or all of them where it has none. */
const languagesOf = (path: string): readonly Locale[] => {
  const [, first = ''] = path.split('/');
  return isLocale(first) ? [first] : locales;
};

const part = (locale: Locale, at: number, { refusal, own, path }: About): string => {
  const { again, home, [refusal]: said } = words[locale];
  const heading = at === 0 ? 'h1' : 'h2';
  return `<section lang="${languageTags[locale]}"><${heading}>${said.title}</${heading}>
<p>${said.lead.replace('{1}', escaped(own))}</p>
<p><a href="${escaped(own + path)}">${again}</a> <a href="${escaped(own)}/${locale}">${home}</a></p></section>`;
};

/**
 * A whole page in words for a request that Next never sees, with the page to go on from. It loads nothing, so that it also works where the
 * site is opened at an address that is not its own.
 */
export const refusalPage = (about: About): string => {
  const languages = languagesOf(about.path);
  const [first = 'es'] = languages;
  return `<!doctype html>
<html lang="${languageTags[first]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${words[first][about.refusal].title} – Ventanilla NSS</title><style nonce="${about.nonce}">${style}</style></head>
<body><main>${languages.map((locale, at) => part(locale, at, about)).join('\n')}</main></body></html>`;
};
