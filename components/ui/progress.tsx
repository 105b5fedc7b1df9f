import { useId } from 'react';

type Props = { text: string; value: number; max: number };

/** Words first («62 de 120 personas»), bar second. */
export function Progress({ text, value, max }: Props) {
  const id = useId();
  return (
    <div>
      <p className="text-sm" id={id}>
        {text}
      </p>
      <progress className="progress" aria-labelledby={id} value={value} max={max} />
    </div>
  );
}
