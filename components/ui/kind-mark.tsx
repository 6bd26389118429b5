/** The families share shape and hue; the character names the kind, so that a mark reads in grey and in print. */
const seals = {
  observation: ["said", "观"],
  testimony: ["said", "证"],
  recording: ["said", "录"],
  allegation: ["said", "疑"],
  source: ["said", "源"],
  script: ["rule", "话"],
  callQuota: ["rule", "拨"],
  leadMarking: ["rule", "标"],
  terms: ["rule", "费"],
  leakChannel: ["flow", "漏"],
  priceList: ["flow", "价"],
  phoneLine: ["flow", "线"],
  document: ["paper", "档"],
  webPage: ["paper", "网"],
  legalReference: ["paper", "法"],
  context: ["paper", "背"],
  claim: ["paper", "论"],
  comment: ["paper", "批"],
  company: ["paper", "司"],
  import: ["paper", "表"],
  unsorted: ["none", "待"],
} as const satisfies Record<string, readonly [keyof typeof shapes, string]>;

const circle = <circle className="o" cx="12" cy="12" r="10.6" />;
const shapes = {
  said: circle,
  rule: <rect className="o" x="1.6" y="1.6" width="20.8" height="20.8" rx="1.6" />,
  flow: <path className="o" d="M6.4 1.7h11.2L23.3 12l-5.7 10.3H6.4L.7 12z" />,
  paper: (
    <>
      <path className="o" d="M2.2 1.6H17l4.8 4.8v16H2.2z" />
      <path className="f" d="M17 1.8v4.6h4.6" />
    </>
  ),
  none: circle,
};

export type SealName = keyof typeof seals;

/** What belongs together: what people say or saw, house rules, what flows, paper and law, and what is not sorted yet. */
export const familyOf = (kind: SealName): keyof typeof shapes => seals[kind][0];

/** Solid once accepted, dashed while a draft, hollow in between. */
const filling = (status: string | undefined) => (status === "accepted" ? " on" : status === "draft" ? " draft" : "");
const sizes = { xs: " xs", s: "", m: " m", l: " l" };

/** The seal of a kind. The label is its word; leave it out only where the word stands right beside it. */
export function KindMark({ kind, status, size = "s", label }: { kind: SealName; status?: string | undefined; size?: keyof typeof sizes; label?: string }) {
  const [family, character] = seals[kind];
  const [x, y] = family === "paper" ? [11.2, 18] : [12, 16.5];
  return (
    <svg
      className={`mk k-${family}${sizes[size]}${filling(status)}`}
      viewBox="0 0 24 24"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      {shapes[family]}
      <text x={x} y={y} lang="zh-CN">
        {character}
      </text>
    </svg>
  );
}
