import type { PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { PageContext } from '#lib/server/visit/page.ts';

const good: readonly string[] = ['aprobado', 'atendido', 'rechazado'];

/** The result of a decision, in words. */
export const ApprovalAnswer = ({
  context,
  notice: { aviso },
}: {
  context: PageContext;
  notice: PageNotice;
}) => {
  const answer = String(aviso);
  const text = new Map(Object.entries(context.words.deskChange.approvals.told)).get(answer);
  return text === undefined ? null : (
    <Notice tone={good.includes(answer) ? 'ok' : 'warn'} role="status">
      {text}
    </Notice>
  );
};
