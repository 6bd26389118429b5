/** A closed archive box: says nothing about what is inside. The same as app/icon.svg. */
export function Logo({ size = 28, label }: { size?: number /** Where no name stands beside it. */; label?: string }) {
  return (
    <svg className="logo-mark" width={size} height={size} viewBox="0 0 28 28" {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}>
      <rect x="3" y="2" width="22" height="24" rx="1.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M3 3.5A1.5 1.5 0 0 1 4.5 2H14v24H4.5A1.5 1.5 0 0 1 3 24.5z" fill="currentColor" />
      <path d="M14.5 8.5 21 2.2M14.5 14.5 24.8 4.6M14.5 20.5 24.8 10.6M15.5 25.6 24.8 16.6M21.5 25.6 24.8 22.4" stroke="currentColor" />
    </svg>
  );
}
