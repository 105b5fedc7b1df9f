import type { Body, Part } from '#lib/letters/mail-parts.ts';

const lines = (part: Part): string => {
  switch (part.part) {
    case 'paragraph':
    case 'notice':
      return part.text;
    case 'list':
      return part.items.map((item) => `- ${item}`).join('\n');
    case 'facts':
      return part.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'link':
      return `${part.button}:\n${part.url}`;
    case 'aside':
      return `${part.text}\n${part.words}:\n${part.url}`;
  }
};

/** The line before the foot of the sender (RFC 3676, section 4.3). */
const signatureMark = '-- ';

/** The body as plain text. It is complete without the HTML version, and every address has its own line. */
export const mailText = ({ service, title, parts, foot }: Body): string =>
  `${[service, title, ...parts.map(lines), signatureMark, ...foot.map(lines)].join('\n\n')}\n`;
