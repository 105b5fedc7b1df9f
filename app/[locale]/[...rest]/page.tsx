import { notFound } from 'next/navigation';

/** Any other address below a language: its not-found page, in that language. */
export default function UnknownPage() {
  notFound();
}
