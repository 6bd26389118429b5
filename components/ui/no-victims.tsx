import { TypedBox } from "./came-back";

const lead = "victim:";

/** Whether an answer is no sentence, but a name that was found. */
export const isFoundName = (key: string) => key.startsWith(lead);

type Props = {
  /** What an action answered: beside its sentences, which names it found in which pieces (`victim:ZB-0012:高兴`). */
  errors: Record<string, string[] | null> | null | undefined;
  /** The words for “this is no victim here”. */
  label: string;
};

/** A name that a refusal found, to be said to be no victim's here: it goes with the form when that is sent again. */
export function NoVictims({ errors, label }: Props) {
  const found = [...new Set(Object.values(errors ?? {}).flatMap((keys) => (keys ?? []).filter(isFoundName)))];
  if (found.length === 0) return null;
  return (
    <ul className="no-victims">
      {found.map((key) => {
        const [ref = "", ...rest] = key.slice(lead.length).split(":");
        const name = rest.join(":");
        return (
          <li key={key}>
            <label className="box">
              <TypedBox type="checkbox" name="notVictims" value={name} />
              <span>
                <bdi>{name}</bdi> <span className="muted">{ref}</span> {label}
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
