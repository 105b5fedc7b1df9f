import { Fragment, type ReactNode } from 'react';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { parseRichText, type RichPiece } from '#lib/i18n/rich-text.ts';

type Props = { text: string; locale: Locale };

/** A text of the dictionaries with its links, strong words and official Spanish names (WCAG 3.1.2). */
export function RichText({ text, locale }: Props) {
  return <Pieces pieces={parseRichText(text)} locale={locale} />;
}

function Pieces({ pieces, locale }: { pieces: RichPiece[]; locale: Locale }): ReactNode {
  // The index is a stable key, because the pieces of a text never change places.
  return pieces.map((piece, at) => <Fragment key={String(at)}>{draw(piece, locale)}</Fragment>);
}

function draw(piece: RichPiece, locale: Locale): ReactNode {
  if (piece.kind === 'text') return piece.text;
  const inside = <Pieces pieces={piece.pieces} locale={locale} />;
  if (piece.kind === 'strong') return <strong>{inside}</strong>;
  if (piece.kind === 'link')
    return (
      <a
        className={piece.href.startsWith('tel:') ? 'inline-block' : undefined}
        href={addressIn(locale, piece.href)}
      >
        {inside}
      </a>
    );
  return locale === 'es' ? inside : <span lang="es">{inside}</span>;
}

const addressIn = (locale: Locale, href: string) => (href.startsWith('/') ? `/${locale}${href}` : href);
