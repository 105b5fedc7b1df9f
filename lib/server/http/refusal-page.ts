import { isLocale, type Locale, languageTags, locales } from '#lib/domain/basics/locale.ts';
import { escapeMarkup } from '#lib/domain/basics/markup-text.ts';
import { problem as en } from '#lib/i18n/en/problem.ts';
import { problem as es } from '#lib/i18n/es/problem.ts';
import { ownOrigin } from '#lib/server/http/own-origin.ts';

const words = { es: es.refused, en: en.refused };

/**
 * Why a request gets no page of the application: it comes from elsewhere, is too long, is no form of this site, asks for a file that this
 * browser may not have, or something failed, as when the store is away.
 */
const statusOf = { elsewhere: 403, tooLong: 413, notUnderstood: 400, gone: 404, failed: 503 } as const;
export type Refusal = keyof typeof statusOf;

/** `own`: the site's origin; `path`: the page that was posted to; `nonce`: of the policy of the answer. */
type About = { refusal: Refusal; own: string; path: string; nonce: string };

const style = `:root{color-scheme:light dark;font:1.125rem/1.55 system-ui,sans-serif}
body{margin:0 auto;max-width:40rem;padding:2rem 1.25rem}h1,h2{line-height:1.2}section+section{border-top:1px solid #8888;margin-top:2rem}
a{color:inherit;display:inline-block;padding:.6rem 0;margin-right:1.5rem}a:first-of-type{font-weight:650}`;

/** The languages of a path: its own, or all of them where it has none. */
const languagesOf = (path: string): readonly Locale[] => {
  const [, first = ''] = path.split('/');
  return isLocale(first) ? [first] : locales;
};

/** The page to go on from: the one with the form, or, for a file, the journey or the desk. */
const onwardOf = (locale: Locale, { refusal, own, path }: About): { href: string; text: string } => {
  const { again, onward } = words[locale];
  if (refusal !== 'gone' && refusal !== 'failed' && isLocale(path.split('/')[1] ?? ''))
    return { href: own + path, text: again };
  const room = path.includes('/mostrador/') ? 'mostrador' : 'tramite';
  return { href: `${own}/${locale}/${room}`, text: onward };
};

const part = (locale: Locale, at: number, about: About): string => {
  const { home, [about.refusal]: said } = words[locale];
  const { own } = about;
  const { href, text } = onwardOf(locale, about);
  const heading = at === 0 ? 'h1' : 'h2';
  return `<section lang="${languageTags[locale]}"><${heading}>${said.title}</${heading}>
<p>${said.lead.replace('{1}', escapeMarkup(own))}</p>
<p><a href="${escapeMarkup(href)}">${text}</a> <a href="${escapeMarkup(own)}/${locale}">${home}</a></p></section>`;
};

/**
 * A whole page in words for a request that Next never sees, with the page to go on from. It loads nothing, so that it also works where the
 * site is opened at an address that is not its own.
 */
const refusalPage = (about: About): string => {
  const languages = languagesOf(about.path);
  const [first = 'es'] = languages;
  return `<!doctype html>
<html lang="${languageTags[first]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${words[first][about.refusal].title} – Ventanilla NSS</title><style nonce="${about.nonce}">${style}</style></head>
<body><main>${languages.map((locale, at) => part(locale, at, about)).join('\n')}</main></body></html>`;
};

/** The policy of a page that loads and sends nothing. */
const closed = (nonce: string) =>
  `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'`;

/**
 * Refuses in words: with a page of its own, or, where a script of this site asks, with the key of the words that the form shows
 * (components/form/ask-server.ts).
 */
export const refusalAnswer = (
  refusal: Refusal,
  { url, headers }: Pick<Request, 'url' | 'headers'>,
  status: number = statusOf[refusal],
): Response => {
  const own = ownOrigin(headers);
  const common = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 503 && { 'retry-after': '30' }),
  };
  if (headers.has('next-action'))
    return new Response(refusal === 'elsewhere' ? `${refusal}|${own}` : refusal, {
      status,
      headers: { ...common, 'content-type': 'text/plain' },
    });
  const nonce = btoa(crypto.randomUUID());
  const page = refusalPage({ refusal, own, path: new URL(url).pathname, nonce });
  return new Response(page, {
    status,
    headers: {
      ...common,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': closed(nonce),
    },
  });
};
