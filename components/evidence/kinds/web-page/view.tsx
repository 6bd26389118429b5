import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { WebPageFacts } from "@/lib/evidence/kinds/web-page/schema";
import { Bounds } from "../../fact-value";
import { Absent } from "../course";
import { kindView, type Said } from "../view";
import "./web-page.css";

/** The whole address in sight, and a way to it that tells the other side nothing of where one comes from. What is no web address is never a link. */
function Address({ children }: { children: string }) {
  const t = useTranslations("evidence.page.webPage");
  return (
    <>
      <bdi className="wp-address">{children}</bdi>{" "}
      {/^https?:\/\//i.test(children) && (
        <a className="link" href={children} target="_blank" rel="noreferrer noopener">
          {t("open")}
          <span className="sr"> {children}</span>
        </a>
      )}
    </>
  );
}

function View({ facts, said }: { facts: WebPageFacts; said: Said }) {
  const t = useTranslations("evidence.page.webPage");
  return (
    <Section title={t("title")} remark={t("notAsked")}>
      <p>
        {facts.address === undefined ? <Absent of={facts} name="address" /> : <Address>{facts.address}</Address>} <Bounds of={said("address")} />
      </p>
      {facts.archives.length > 0 && (
        <>
          <h3 className="wp-copies">{t("archives", { count: facts.archives.length })}</h3>
          <ul>
            {facts.archives.map(({ address, keeper }, index) => (
              <li key={index}>
                {keeper && <b>{keeper} </b>}
                <Address>{address}</Address> <Bounds of={said(`archives.${index}`)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

export const webPageView = kindView<WebPageFacts>({
  View,
  draws: ({ name }) => name === "address" || name.startsWith("archives."),
  gaps: (facts, t) =>
    facts.address === undefined
      ? [{ text: t("webPage.address"), state: facts.notStated.includes("address") ? ("notStated" as const) : ("missing" as const) }]
      : [],
});
