/** A sentence with its numbers in bold, so that the eye finds the fact. */
export function Figures({ children }: { children: string }) {
  return <>{children.split(/(\d[\d.,–]*\d|\d)/).map((part, index) => (index % 2 ? <b key={index}>{part}</b> : part))}</>;
}
