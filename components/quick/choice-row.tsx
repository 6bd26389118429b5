"use client";
/** One choice among a few, under the thumb; a second tap takes it back. */
export function ChoiceRow<Value extends string>({
  label,
  options,
  chosen,
  choose,
}: {
  label: string;
  options: readonly (readonly [value: Value, label: string])[];
  chosen: Value | undefined;
  choose(value: Value | undefined): void;
}) {
  return (
    <fieldset className="quick-row">
      <legend className="sr">{label}</legend>
      <span className="lg" aria-hidden="true">
        {label}
      </span>
      {options.map(([value, name]) => (
        <button type="button" className="op" key={value} aria-pressed={chosen === value} onClick={() => choose(chosen === value ? undefined : value)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}
