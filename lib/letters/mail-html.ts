import { type Locale, languageTags } from '#lib/domain/basics/locale.ts';
import { escapeMarkup } from '#lib/domain/basics/markup-text.ts';
import type { Body, Part } from '#lib/letters/mail-parts.ts';

const sans = "'Atkinson Hyperlegible Next',system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const mono = "ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace";

/** The light colours are inline, because some programs drop `<style>`; this block only turns them dark. Values: docs/decisions.md §6. */
const dark = `
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
.paper{background:#181613!important}.sheet{background:#211E1A!important;border-color:#4A4439!important}
.ink{color:#F6F0E6!important}.ink2{color:#D6CDBF!important}.link,.brand{color:#A6DBB0!important}
.button{background:#93CFA0!important;border-color:#6BAA7A!important;color:#10240F!important}
.notice{background:#362A12!important;border-color:#F0C66F!important;color:#F6F0E6!important}
.row{border-color:#4A4439!important}}`;

const anchor = (url: string, words: string): string =>
  `<a class="link" href="${escapeMarkup(url)}" style="color:#1F5A34;text-decoration:underline;overflow-wrap:anywhere">${escapeMarkup(words)}</a>`;

const button = (url: string, words: string): string =>
  `<p style="margin:20px 0 16px"><a class="button" href="${escapeMarkup(url)}" style="display:inline-block;padding:14px 26px 12px;border-radius:10px;border-bottom:4px solid #164426;background:#1F5A34;color:#FFFFFF;font-weight:bold;text-decoration:none">${escapeMarkup(words)}</a></p>`;

const row = ({ label, value }: { label: string; value: string }): string =>
  `<p class="row ink" style="margin:0;padding:10px 0;border-bottom:1px solid #DCD2C1;color:#1C1917"><span class="ink2" style="color:#4A443C">${escapeMarkup(label)}</span><br><strong style="${/^\d+$/.test(value) ? `font-family:${mono};` : ''}overflow-wrap:anywhere">${escapeMarkup(value)}</strong></p>`;

const item = (text: string): string => `<li style="margin:0 0 8px">${escapeMarkup(text)}</li>`;

const markup = (part: Part): string => {
  switch (part.part) {
    case 'paragraph':
      return `<p class="ink" style="margin:0 0 16px;color:#1C1917">${escapeMarkup(part.text)}</p>`;
    case 'notice':
      return `<p class="notice" style="margin:0 0 20px;padding:12px 16px;border-left:6px solid #7A5200;border-radius:10px;background:#FBF0D6;color:#1C1917">${escapeMarkup(part.text)}</p>`;
    case 'list':
      return `<ul class="ink" style="margin:0 0 16px;padding:0 0 0 22px;color:#1C1917">${part.items.map(item).join('')}</ul>`;
    case 'facts':
      return `<div style="margin:0 0 24px">${part.rows.map(row).join('')}</div>`;
    case 'link':
      return `${button(part.url, part.button)}<p class="ink2" style="margin:0 0 20px;font-size:16px;color:#4A443C">${escapeMarkup(part.lead)}<br>${anchor(part.url, part.url)}</p>`;
    case 'aside':
      return `<p class="ink2" style="margin:0 0 12px;font-size:16px;color:#4A443C">${escapeMarkup(part.text)} ${anchor(part.url, part.words)}</p>`;
  }
};

/** The body as HTML: one column of 600 px at most, without images and tables. It loads nothing. */
export const mailHtml = ({ service, title, parts, foot }: Body, locale: Locale): string =>
  `<!doctype html>
<html lang="${languageTags[locale]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeMarkup(title)}</title><style>${dark}</style></head>
<body class="paper" style="margin:0;padding:0;background:#FBF7F0">
<div class="paper" style="padding:16px;background:#FBF7F0;font-family:${sans};font-size:18px;line-height:1.55">
<div class="sheet" style="max-width:600px;margin:0 auto;box-sizing:border-box;padding:24px;background:#FFFFFF;border:1px solid #DCD2C1;border-radius:16px">
<p class="brand" style="margin:0 0 12px;font-weight:bold;color:#1F5A34">${escapeMarkup(service)}</p>
<h1 class="ink" style="margin:0 0 12px;font-size:26px;line-height:1.2;color:#1C1917">${escapeMarkup(title)}</h1>
${parts.map(markup).join('\n')}
</div>
<div class="ink2" style="max-width:600px;margin:0 auto;box-sizing:border-box;padding:16px 24px">
${foot.map(markup).join('\n')}
</div></div></body></html>
`;
