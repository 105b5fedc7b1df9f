import { messageOf } from '#components/form/form-state.ts';
import { FailureReference } from '#components/ui/failure-reference.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { readMinutes, waitDetail } from '#lib/domain/basics/wait.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** The query of a page after an action: the notice, the reference of a failure, the minutes to wait. */
export type PageNotice = { aviso?: string | string[]; ref?: string | string[]; minutos?: string | string[] };

type Props = { context: PageContext; notice: PageNotice };

const FloodNotice = ({ context, notice }: Props) => {
  const wait = readMinutes(notice.minutos);
  return wait === null ? null : (
    <Notice tone="warn" role="alert">
      {messageOf(context.words.errors, `form.tooManyPosts|${waitDetail(wait)}`)}
    </Notice>
  );
};

/** Says that a button did nothing because of a failure of ours, with the reference of the log. */
export const FailureNotice = ({ context, notice }: Props) => {
  if (notice.aviso === 'muchos') return <FloodNotice context={context} notice={notice} />;
  if (notice.aviso !== 'falla') return null;
  const { errors, frame } = context.words;
  const reference = typeof notice.ref === 'string' && /^\d{6}$/.test(notice.ref) ? notice.ref : undefined;
  return (
    <Notice tone="error" role="alert">
      <p>{errors['form.failed']}</p>
      <FailureReference words={frame.form} reference={reference} />
    </Notice>
  );
};
