/** Holds the place of rows that are still being read, at their final height, so that nothing jumps. */
export function Skeleton({ rows, label }: { rows: number; label: string }) {
  return (
    <div role="status" aria-busy>
      <span className="sr">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <p className="bones" key={row} aria-hidden>
          <span className="bone" />
          <span className="bone" />
        </p>
      ))}
    </div>
  );
}
