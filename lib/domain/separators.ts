// Blanks, controls, invisible characters, dashes and dots of every kind (Unicode properties; DI = default ignorable).
const SEPARATORS = /[\p{Z}\p{Cc}\p{Cf}\p{DI}\p{Pd}\u2212\u2800.\u00b7\u0387\u2022\u2024\u2027\u30fb]/gu;

/** A number or key as it was meant: without what people and copying put between its characters. Linear. */
export const withoutSeparators = (text: string): string => text.replace(SEPARATORS, '');
