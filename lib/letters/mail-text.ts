import type { Body, Part } from '#lib/letters/mail-parts.ts';

const lines = (part: Part): string => {
  switch (part.part) {
    case 'heading':
    case 'paragraph':
    case 'notice':
      return part.text;
    case 'list':
      return part.items.map((item) => `- ${item}`).join('\n');
    case 'facts':
      return part.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'link':
      return `${part.button === undefined ? part.lead : `${part.button}:`}\n${part.url}`;
  }
};

/** What follows is the sender's foot (RFC 3676, section 4.3). */
const signatureMark = '-- ';

/** The body as plain text: complete without the HTML version; every address stands alone in its line. */
export const mailText = ({ title, parts, foot }: Body): string =>
  `${[title, ...parts.map(lines), signatureMark, ...foot.map(lines)].join('\n\n')}\n`;
