type Props = {
  title: string;
  /** The text of the picture for people who cannot see it. */
  text: string;
  /** Under the first and the last bar. */
  ends: readonly [first: string, last: string];
  bars: readonly { key: string; value: number }[];
};

const height = 100;
/** A day takes ten units, of which the bar takes eight. */
const step = 10;

/** One bar for each day; the highest fills the picture. Labels are outside the picture, because letters inside would shrink with it. */
export function DayBars({ title, text, ends, bars }: Props) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const heightOf = (value: number) => (value / most) * height;
  return (
    <figure className="stack-sm">
      <figcaption className="font-label">{title}</figcaption>
      <svg
        viewBox={`0 0 ${bars.length * step} ${height}`}
        preserveAspectRatio="none"
        className="block h-32 w-full border-b-2 border-ink text-action"
        role="img"
        aria-label={`${title}. ${text}`}
      >
        <title>{title}</title>
        <desc>{text}</desc>
        {bars.map(({ key, value }, place) => (
          <rect
            key={key}
            x={place * step + 1}
            y={height - heightOf(value)}
            width={step - 2}
            height={heightOf(value)}
            fill="currentColor"
          />
        ))}
      </svg>
      <p className="flex justify-between gap-4 text-sm text-ink-2">
        <span>{ends[0]}</span>
        {bars.length > 1 && <span className="text-right">{ends[1]}</span>}
      </p>
      <p className="text-sm">{text}</p>
    </figure>
  );
}
