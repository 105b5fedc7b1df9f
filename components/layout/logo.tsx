/** The logo: the arch of a town-square arcade with a counter under it. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" rx="8" className="fill-action" />
      <path d="M12 27V18a8 8 0 0 1 16 0v9" fill="none" strokeWidth="4" className="stroke-on-action" />
      <rect x="6" y="28" width="28" height="4.5" rx="2.25" fill="#E3B04B" />
    </svg>
  );
}
