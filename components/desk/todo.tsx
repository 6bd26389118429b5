import { useFormatter, useTranslations } from "next-intl";
import { Empty } from "@/components/ui/empty";
import { KindMark } from "@/components/ui/kind-mark";
import { AboutWhom } from "@/components/evidence/about-whom";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { waitingFor } from "@/lib/desk/waiting";
import { beyondTitle, subjectNames } from "@/lib/evidence/describe";

type Waiting = Awaited<ReturnType<typeof waitingFor>>;
export type Todo = Waiting["items"][number] & { summary: string };

/** Where each leads, and the verb for it. */
const acts = {
  review: { verb: "review", href: (id: string) => `/review/${id}` },
  sentBack: { verb: "mend", href: (id: string) => `/evidence/${id}/edit` },
  changed: { verb: "open", href: (id: string) => `/evidence/${id}` },
  draft: { verb: "goOn", href: (id: string) => `/evidence/${id}/edit` },
} as const;

function Item({ todo: { why, at, by, note, line, summary }, first, primary, now }: { todo: Todo; first: boolean; primary: boolean; now: Date }) {
  const t = useTranslations("desk.todo");
  const kind = useTranslations("kinds.names");
  const format = useFormatter();
  const { verb, href } = acts[why];
  const age = format.relativeTime(at, now);
  const who = by ?? "";
  const beyond = beyondTitle(summary, line.title);
  return (
    <li className={first ? "on" : undefined}>
      <KindMark kind={line.kind} status={line.status} size="m" label={kind(line.kind)} />
      <div>
        <h3>
          <a className="t" href={`/evidence/${line.id}`}>
            {line.title}
          </a>
          <AboutWhom title={line.title} companies={subjectNames(line.companies)} />
        </h3>
        {line.unsettled.map(({ name, role }) => (
          <p className="one" key={`${role} ${name}`}>
            <a className="link" href={`/evidence/${line.id}`}>
              {t("whichCompany", { name })}
            </a>
          </p>
        ))}
        {(note || beyond) && <p className="one">{note ? t("note", { who, note }) : beyond}</p>}
      </div>
      <div className="w">
        <Status is={line.status} />
        <span className="sub">{why === "review" ? t("handedIn", { who, age }) : why === "sentBack" ? t("sentBackBy", { who, age }) : t(why, { age })}</span>
      </div>
      <div className="go">
        <a className={first && primary ? "btn pri" : "btn"} href={href(line.id)}>
          {t(verb)}
          <span className="sr"> {line.ref}</span>
        </a>
      </div>
    </li>
  );
}

/**
 * What waits for this person. `reviews` and `writes` say what could wait for them; `primary` is false where the page has
 * a main button already.
 */
export function TodoSection({
  items,
  totals,
  unsorted,
  claims,
  reviews,
  writes,
  primary,
  now,
}: {
  items: Todo[];
  totals: Waiting["totals"];
  /** How much has no kind yet, and the list of it. */
  unsorted: { count: number; href: string };
  /** How many sentences this person may clear. */
  claims: number;
  reviews: boolean;
  writes: boolean;
  primary: boolean;
  now: Date;
}) {
  const t = useTranslations("desk.todo");
  const { review, back, draft } = totals;
  const listed = (...reasons: Todo["why"][]) => items.filter(({ why }) => reasons.includes(why)).length;
  const more = [
    { count: review - listed("review"), words: "moreReview", href: "/review" },
    { count: back - listed("sentBack", "changed"), words: "moreBack", href: "/evidence?author=me&status=needsWork" },
    { count: draft - listed("draft"), words: "moreDraft", href: "/evidence?author=me&status=draft" },
    { count: claims, words: "claims", href: "/review#claims" },
    { ...unsorted, words: "unsorted" },
  ].filter(({ count }) => count > 0);
  return (
    <Section title={t("title")} count={review + back + draft + claims} remark={items.length > 1 ? t(reviews ? "order" : "orderOwn") : undefined}>
      {items.length === 0 && claims === 0 ? (
        <Empty title={t("nothing")}>{[reviews && t("nothingReview"), writes && t("nothingOwn")].filter(Boolean).join(" ")}</Empty>
      ) : (
        <ul className="todo">
          {items.map((todo, index) => (
            <Item key={todo.line.id} todo={todo} first={index === 0} primary={primary} now={now} />
          ))}
        </ul>
      )}
      {more.length > 0 && (
        <p className="todo-more">
          {more.map(({ count, words, href }) => (
            <a key={href} className="link" href={href}>
              {t(words, { count })}
            </a>
          ))}
        </p>
      )}
    </Section>
  );
}
