const shapes = {
  alert: (
    <>
      <path d="M12 3.5l9 16.5H3z" />
      <path d="M12 10v4.4M12 17.2v.1" />
    </>
  ),
  back: <path d="M15 5.5L8.5 12l6.5 6.5" />,
  check: <path d="M5 12.5l4.5 4.5L19 7.5" />,
  copy: (
    <>
      <rect x="8" y="8" width="12" height="12" rx="2" />
      <path d="M16 8V4H4v12h4" />
    </>
  ),
  doc: (
    <>
      <path d="M6 3h8l4 4v14H6z" />
      <path d="M14 3v4h4M9 12h6M9 16h6" />
    </>
  ),
  down: <path d="M12 4v11M7 10.5l5 5 5-5M4.5 20h15" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5M12 7.6v.1" />
    </>
  ),
  mail: (
    <>
      <rect x="3" y="5" width="18" height="14" rx="2" />
      <path d="M3.5 7l8.5 6 8.5-6" />
    </>
  ),
  next: <path d="M9 5.5l6.5 6.5L9 18.5" />,
  ok: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12.3l2.8 2.8L16 9.6" />
    </>
  ),
  out: <path d="M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9" />,
  phone: (
    <path d="M6 3.5h3.5l1.5 5-2 1.5a12 12 0 0 0 5 5l1.5-2 5 1.5V18c0 1.5-1 2.5-2.5 2.5C10.5 20.5 3.5 13.5 3.5 6 3.5 4.5 4.5 3.5 6 3.5z" />
  ),
  stop: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M5.8 5.8l12.4 12.4" />
    </>
  ),
  print: (
    <>
      <path d="M7 8V3.5h10V8M7 17H4V8h16v9h-3" />
      <path d="M7 14h10v6.5H7z" />
    </>
  ),
} as const;

export type IconName = keyof typeof shapes;

/** A picture beside words, never instead of them. Screen readers skip it. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 24 24" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}
