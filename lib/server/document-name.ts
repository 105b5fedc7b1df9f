export { documentFileName } from '#lib/letters/documents.ts';
