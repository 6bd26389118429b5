/** A sentence with its numbers in bold, so that the eye finds the fact. What says a contradiction is bold as a whole, in its colour. */
export function Figures({ children, alarm }: { children: string; alarm?: string | undefined }) {
  const at = alarm ? children.indexOf(alarm) : -1;
  if (alarm && at >= 0)
    return (
      <>
        <Figures>{children.slice(0, at)}</Figures>
        <b className="anti">{alarm}</b>
        <Figures>{children.slice(at + alarm.length)}</Figures>
      </>
    );
  return <>{children.split(/(\d[\d.,–]*\d|\d)/).map((part, index) => (index % 2 ? <b key={index}>{part}</b> : part))}</>;
}
