import type { Page } from "playwright-core";
import { evidenceKinds } from "../../lib/evidence/schema";

type Hit = { type: string; id: string; ref: string; kind: string; url: string; investigation: { id: string } };

/** What the search finds for whoever is signed in on this page: how a test learns the ids of the demo case. */
export async function found(
  page: Page,
  question: string,
): Promise<{ total: number; hits: Hit[]; facets: Record<string, Record<string, number>>; engine: string }> {
  const answer = await page.request.get(`/api/search?${question}`);
  return answer.json();
}

/** The page of the investigation that the demo case is. */
export async function addressOfTheCase(page: Page): Promise<string> {
  const { items } = (await (await page.request.get("/api/v1/investigations")).json()) as { items: { id: string; code: string }[] };
  return `/investigations/${items.find(({ code }) => code === "ZB")!.id}`;
}

/** The index follows in a moment: a test may be faster. */
export async function soonFound(page: Page, question: string, wanted: number) {
  for (const until = Date.now() + 15_000; ; ) {
    const answer = await found(page, question);
    if (answer.total >= wanted || Date.now() > until) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** A comment on this piece: the demo case has none, so whoever walks first writes one. */
async function commentOn(page: Page, evidence: string): Promise<string> {
  const { items } = (await (await page.request.get(`/api/v1/evidence/${evidence}/comments`)).json()) as { items: { id: string }[] };
  if (items[0]) return items[0].id;
  await page.goto("/account");
  const { origin } = new URL(page.url());
  const answer = await page.request.post(`/api/v1/evidence/${evidence}/comments`, { data: { text: "这里要核对。\n\nTo be checked." }, headers: { origin } });
  return ((await answer.json()) as { id: string }).id;
}

/** What other journeys log meanwhile stays a draft: these are pieces that everybody of the case can see. */
const submitted = "status=accepted&status=inReview&status=needsWork";

/** Every address of the archive that a member of the demo case can open, with the ids filled in. */
export async function everyAddress(page: Page): Promise<{
  open: string[];
  ofTheCase: string[];
  writing: string[];
  ids: { evidence: string; company: string; source: string; investigation: string; comment: string };
}> {
  const [script] = (await soonFound(page, `kind=script&${submitted}`, 1)).hits;
  const [company] = (await found(page, "type=company")).hits;
  const [source] = (await found(page, "type=source")).hits;
  const of = async (kind: string) => (await found(page, `kind=${kind}&${submitted}`)).hits[0]!.id;
  const claims = (await (await page.request.get(`/api/v1/claims?investigation=${script!.investigation.id}`)).json()) as { items: { id: string }[] };
  const claim = claims.items[0]!.id;
  const comment = await commentOn(page, script!.id);
  const ids = { evidence: script!.id, company: company!.id, source: source!.id, investigation: script!.investigation.id, comment };
  const { evidence, investigation } = ids;
  return {
    ids,
    open: [
      "/",
      "/search",
      "/search?q=%E9%93%BE%E5%AE%B6",
      "/search?q=nothinglikethis",
      "/search/list",
      "/investigations",
      "/evidence",
      "/companies",
      "/compare",
      "/timeline",
      "/network",
      "/sources",
      "/claims",
      "/claims?flag=oneRoot",
      "/review",
      "/more",
      "/account",
      "/quick",
    ],
    ofTheCase: [
      `/evidence/${evidence}`,
      `/evidence/${await of("leadMarking")}`,
      `/evidence/${await of("callQuota")}`,
      `/evidence/${await of("priceList")}`,
      ...(await Promise.all(
        ["terms", "leakChannel", "phoneLine", "allegation", "legalReference", "testimony", "observation", "document", "context"].map(
          async (kind) => `/evidence/${await of(kind)}`,
        ),
      )),
      `/evidence/${evidence}/history`,
      `/comments/${comment}/history`,
      `/review/${evidence}`,
      ...claims.items.map(({ id }) => `/claims/${id}`),
      `/companies/${ids.company}`,
      `/compare?investigation=${investigation}`,
      `/compare?investigation=${investigation}&company=${ids.company}&kind=callQuota`,
      `/compare?investigation=${investigation}&kind=legalReference`,
      `/sources/${ids.source}`,
      `/investigations/${investigation}`,
      `/investigations/${investigation}/timeline`,
      `/investigations/${investigation}/timeline?from=2019-08&to=2019-08`,
      `/investigations/${investigation}/network`,
      `/investigations/${investigation}/network?node=c:${ids.company}`,
      `/investigations/${investigation}/network?node=c:${ids.company}&with=s:${ids.source}`,
      `/investigations/${investigation}/members`,
    ],
    writing: [
      ...evidenceKinds.map((kind) => `/evidence/new/${kind}?investigation=${investigation}`),
      `/evidence/new?investigation=${investigation}`,
      `/evidence/${evidence}/edit`,
      `/companies/new?investigation=${investigation}`,
      `/sources/new?investigation=${investigation}`,
      `/evidence/${evidence}/link`,
      `/evidence/${evidence}/link?type=source`,
      `/evidence/${evidence}/link?type=evidence`,
      `/companies/${ids.company}/link`,
      `/companies/${ids.company}/relations/new`,
      `/companies/${ids.company}/same`,
      `/sources/${ids.source}/link`,
      `/companies/${ids.company}/edit?investigation=${investigation}`,
      `/sources/${ids.source}/edit`,
      `/claims/new?investigation=${investigation}`,
      `/claims/new?evidence=${evidence}`,
      `/claims/${claim}/edit`,
      `/claims/${claim}/tie`,
      `/evidence/${evidence}/claim`,
      "/investigations/new",
      `/investigations/${investigation}/import`,
    ],
  };
}
