import { Tag } from '#components/ui/tag.tsx';
import type { ChangeState } from '#lib/domain/desk/change.ts';

type Props = { words: { states: Record<ChangeState, string> }; state: ChangeState };

const looks = { asked: 'wait', done: 'ok', refused: 'stop', void: 'neutral' } as const;

/** The state of a change. */
export const StateTag = ({ words, state }: Props) => <Tag state={looks[state]}>{words.states[state]}</Tag>;
