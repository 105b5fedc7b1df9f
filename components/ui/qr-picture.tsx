type Props = { label: string; size: number; runs: readonly { x: number; y: number; width: number }[] };

/** Dark on white in either theme, with the quiet zone of four modules that readers need (ISO/IEC 18004). */
export function QrPicture({ label, size, runs }: Props) {
  const side = size + 8;
  const dark = runs.map(({ x, y, width }) => `M${x + 4} ${y + 4}h${width}v1h-${width}z`).join('');
  return (
    <svg viewBox={`0 0 ${side} ${side}`} className="w-60 max-w-full" role="img" aria-label={label}>
      <rect width={side} height={side} fill="#fff" />
      <path d={dark} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
