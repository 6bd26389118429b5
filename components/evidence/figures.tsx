const month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";
/** A day is one figure, its month with it; so is a range. */
const figure = new RegExp(String.raw`(${month} \d{1,2}, \d{4}|(?:\d{1,2} )?${month} \d{4}|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d[\d.,–]*\d|\d)`);

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
  return <>{children.split(figure).map((part, index) => (index % 2 ? <b key={index}>{part}</b> : part))}</>;
}
