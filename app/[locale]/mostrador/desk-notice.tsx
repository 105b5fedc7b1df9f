import type { PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { Notice, type Tone } from '#components/ui/notice.tsx';
import type { PageContext } from '#lib/server/visit/page.ts';

const tones = {
  espera: 'ok',
  terminado: 'ok',
  canalizado: 'ok',
  fue: 'ok',
  supervision: 'ok',
  turno: 'warn',
  caso: 'warn',
  folio: 'warn',
  sinFolio: 'warn',
} as const satisfies Record<string, Tone>;
const isKnown = (notice: PageNotice['aviso']): notice is keyof typeof tones =>
  typeof notice === 'string' && Object.hasOwn(tones, notice);

/** Says what a button of the list of the day did, or why it did nothing. */
export const DeskNotice = ({ context, notice: { aviso } }: { context: PageContext; notice: PageNotice }) =>
  isKnown(aviso) ? (
    <Notice tone={tones[aviso]} role="status">
      {context.words.deskTickets.notices[aviso]}
    </Notice>
  ) : null;
