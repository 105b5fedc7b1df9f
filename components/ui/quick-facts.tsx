/** A row of short facts, for example cost, time, hours and documents. */
export function QuickFacts({ facts }: { facts: readonly { label: string; value: string }[] }) {
  return (
    <dl className="quick-facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt className="text-sm leading-[1.4] text-ink-2">{label}</dt>
          <dd className="leading-[1.3] font-label">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
