import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { Actor } from "../lib/access/actor";
import * as accounts from "../lib/accounts/commands";
import * as accountsQ from "../lib/accounts/queries";
import { callsOf } from "../lib/api/calls";
import { getInvestigation, narrowedTo } from "../lib/api/listing";
import { Problem } from "../lib/api/problem";
import * as autosave from "../lib/autosave/commands";
import * as autosaveQ from "../lib/autosave/queries";
import * as calls from "../lib/calls/commands";
import { callFilter } from "../lib/calls/filter";
import * as callsQ from "../lib/calls/queries";
import * as claims from "../lib/claims/commands";
import { claimFilter } from "../lib/claims/filter";
import * as claimsQ from "../lib/claims/queries";
import { claimInput } from "../lib/claims/schema";
import * as comments from "../lib/comments/commands";
import * as commentsQ from "../lib/comments/queries";
import * as companies from "../lib/companies/commands";
import * as companiesQ from "../lib/companies/queries";
import { sameCompanies } from "../lib/companies/same";
import { companyEdit, companyInput } from "../lib/companies/schema";
import { companyFilter } from "../lib/companies/filter";
import { comparisonFilter } from "../lib/comparison/filter";
import * as comparisonQ from "../lib/comparison/queries";
import * as custody from "../lib/custody/queries";
import { recordedBefore } from "../lib/custody/recorded";
import { db } from "../lib/db";
import * as deskLatest from "../lib/desk/latest";
import * as deskPieces from "../lib/desk/pieces";
import * as deskQ from "../lib/desk/queries";
import * as deskWaiting from "../lib/desk/waiting";
import * as evidence from "../lib/evidence/commands";
import { evidenceFilter } from "../lib/evidence/filter";
import * as evidenceExported from "../lib/evidence/exported";
import * as evidenceChoices from "../lib/evidence/choices";
import * as evidenceLines from "../lib/evidence/lines";
import * as evidenceList from "../lib/evidence/list";
import * as evidenceQ from "../lib/evidence/queries";
import { evidenceEdit } from "../lib/evidence/schema";
import { callsSheet } from "../lib/export/calls-sheet";
import { claimsSheet } from "../lib/export/claims-sheet";
import { companiesSheet } from "../lib/export/companies-sheet";
import { comparisonSheet } from "../lib/export/comparison-sheet";
import { evidenceSheet } from "../lib/export/evidence-sheet";
import { listSheet } from "../lib/export/list-sheet";
import { networkSheet } from "../lib/export/network-sheet";
import { searchSheet } from "../lib/export/search-sheet";
import type { Sheet } from "../lib/export/sheet";
import { sourcesSheet } from "../lib/export/sources-sheet";
import { timelineSheet } from "../lib/export/timeline-sheet";
import * as imports from "../lib/import/commands";
import * as importsQ from "../lib/import/queries";
import type { ImportTarget } from "../lib/import/schema";
import { whenDone } from "../lib/import/work";
import * as investigations from "../lib/investigations/commands";
import * as investigationsQ from "../lib/investigations/queries";
import * as links from "../lib/links/commands";
import * as linksQ from "../lib/links/queries";
import { networkFilter } from "../lib/network/filter";
import { nodesCalled } from "../lib/network/find";
import { namesOfNodes, recordsNamed } from "../lib/network/names";
import * as networkQ from "../lib/network/queries";
import * as quickQ from "../lib/quick/queries";
import * as relations from "../lib/relations/commands";
import * as relationsQ from "../lib/relations/queries";
import { relationEdit, relationInput, sameInput } from "../lib/relations/schema";
import * as review from "../lib/review/commands";
import * as reviewQ from "../lib/review/queries";
import * as richText from "../lib/rich-text/queries";
import * as search from "../lib/search/commands";
import { facetNames } from "../lib/search/facet-names";
import { countRecords, findRecords, findWith } from "../lib/search/find";
import { searchHealth } from "../lib/search/health";
import { readHits } from "../lib/search/hits";
import { lookUp } from "../lib/search/look-up";
import { newsOf, nowKnown } from "../lib/search/news";
import * as searchQ from "../lib/search/queries";
import { question } from "../lib/search/schema";
import { suggestionAsked, suggestRecords } from "../lib/search/suggest";
import { words } from "../lib/search/translators";
import * as lists from "../lib/lists/commands";
import { knownNow, newsOfLists } from "../lib/lists/news";
import * as listsQ from "../lib/lists/queries";
import { listView } from "../lib/lists/schema";
import * as searches from "../lib/searches/commands";
import * as searchesQ from "../lib/searches/queries";
import * as sources from "../lib/sources/commands";
import { sourceFilter } from "../lib/sources/filter";
import * as sourcesQ from "../lib/sources/queries";
import { timelineFilter } from "../lib/timeline/filter";
import { namedTimes } from "../lib/timeline/named-times";
import * as timelineQ from "../lib/timeline/queries";
import * as tokens from "../lib/tokens/commands";
import * as tokensQ from "../lib/tokens/queries";
import * as victims from "../lib/victims/commands";
import { importCalls } from "./calls/files";
import { settle } from "./search/searching";
import { piece, priceList, type Scene } from "./support/scene";

export const roles = ["reporter", "colleague", "editor", "lead", "viewer", "stranger", "administrator"] as const;
export type Role = (typeof roles)[number];

/** What each may expect: it is done or shown; refused in words; or answered as if there were no such thing. */
export type Answer = "yes" | "no" | "hidden";

/** `prepare`: what has to be there before, beside the scene. */
type Row = { run(actor: Actor, scene: Scene): Promise<unknown> | unknown; who: Record<Role, Answer>; prepare?(scene: Scene): Promise<unknown> };

/** In the order of `roles`: the author of the pieces, another reporter, editor, lead, viewer, a lead of another investigation, the administrator. */
const who = (...answers: Answer[]) => Object.fromEntries(roles.map((role, index) => [role, answers[index]])) as Record<Role, Answer>;

const members = who("yes", "yes", "yes", "yes", "yes", "hidden", "hidden");
const writers = who("yes", "yes", "no", "yes", "no", "hidden", "hidden");
const deciders = who("no", "no", "yes", "yes", "no", "hidden", "hidden");
const owners = who("yes", "no", "no", "yes", "no", "hidden", "hidden");
const commenters = who("yes", "yes", "yes", "yes", "no", "hidden", "hidden");
const draftOwners = who("yes", "hidden", "hidden", "yes", "hidden", "hidden", "hidden");
const leads = who("no", "no", "no", "yes", "no", "hidden", "hidden");
const administrators = who("hidden", "hidden", "hidden", "hidden", "hidden", "hidden", "yes");
const theReporter = who("yes", "hidden", "hidden", "hidden", "hidden", "hidden", "hidden");
/** Who may see a draft that is not their own. */
const theLead = who("hidden", "hidden", "hidden", "yes", "hidden", "hidden", "hidden");
const anybody = who("yes", "yes", "yes", "yes", "yes", "yes", "yes");

const seen = (id: string) => ({ id, seenVersion: 1 });
const edit = (id: string) => evidenceEdit.parse({ ...seen(id), title: "改过", detail: priceList });
/** The record of the reporter that has no kind yet, by the investigation that it is in. */
const unsorted = new Map<string, string>();
const unsortedIn = ({ investigationId }: Scene) => unsorted.get(investigationId)!;
async function logUnsorted({ investigationId, people }: Scene) {
  const id = await evidence.logEvidence(people.reporter.actor, piece(investigationId, { detail: { kind: "unsorted", facts: {} } }));
  unsorted.set(investigationId, id);
  return id;
}
/** A second company of the scene, and what the first is to it: by the investigation. */
const related = new Map<string, { id: string; toId: string }>();
const relatedIn = ({ investigationId }: Scene) => related.get(investigationId)!;
async function relate({ investigationId, companyId: fromId, inReview: evidence, people }: Scene) {
  if (related.has(investigationId)) return;
  const author = people.reporter.actor;
  const toId = await companies.recordCompany(author, companyInput.parse({ companyId: randomUUID(), investigationId, name: "链家" }));
  const given = relationInput.parse({ id: randomUUID(), investigationId, fromId, toId, kind: "hiresFrom", evidence: [evidence] });
  related.set(investigationId, { id: await relations.stateRelation(author, given), toId });
}

/** The two companies are said to be one. */
async function oneAndTheSame(scene: Scene) {
  await relate(scene);
  const { owner, investigationId, companyId, people } = scene;
  await owner.query(
    `insert into "CompanyRelation" (id, "investigationId", "fromId", "toId", kind, "statedById") values (gen_random_uuid(), $1, $2, $3, 'sameAs', $4) on conflict do nothing`,
    [investigationId, companyId, relatedIn(scene).toId, people.lead.userId],
  );
}

/** Comments of the reporter on the piece in review and on the draft, by the investigation that they are in. */
const said = new Map<string, { submitted: string; draft: string }>();
const saidIn = ({ investigationId }: Scene) => said.get(investigationId)!;
async function say({ investigationId, inReview, draft: draftId, people }: Scene) {
  if (said.has(investigationId)) return;
  const write = (subjectId: string) => comments.writeComment(people.reporter.actor, { id: randomUUID(), type: "evidence", subjectId, text: "单位没有说明" });
  said.set(investigationId, { submitted: await write(inReview), draft: await write(draftId) });
}

/** The number of a victim in a record of the reporter, by the investigation that it is in. */
const victim = new Map<string, string>();
const victimIn = ({ investigationId }: Scene) => victim.get(investigationId)!;
async function logVictim({ investigationId, people }: Scene) {
  const id = await evidence.logEvidence(people.reporter.actor, piece(investigationId, { title: "13800138000 来电" }));
  victim.set(investigationId, (await evidenceQ.findEvidence(people.reporter.actor, id))!.victims[0]!.id);
  return id;
}
/** A record of the reporter in which a fact came another way than the rest, by the investigation that it is in. */
const apart = new Map<string, string>();
async function logApart({ investigationId, people }: Scene) {
  const factAttribution = [{ fact: "lines.0.amount", steps: [{ who: "内部人士", how: "told" }] }];
  apart.set(investigationId, await evidence.logEvidence(people.reporter.actor, piece(investigationId, { factAttribution })));
}
const stepsApart = async (actor: Actor, { investigationId }: Scene) => {
  const id = apart.get(investigationId)!;
  return (await evidenceQ.factStepsOf(actor, [id]))(id, "lines.0.amount") ?? null;
};
const scope = (scene: Scene) => ({ investigation: scene.investigationId });

/** The search follows what was written: it does all of it now, whoever asked for it. */
const settled = (): Promise<unknown> => settle();
/** A search of the scene: of all that it holds, or of its draft by what stands on that alone. */
const [everything, theDraft] = [question.parse({ q: "" }), question.parse({ q: "", tag: "只在草稿上" })];
const unknown = { known: [], knownSince: null };

/** A leak channel that the reporter did not hand in, by the investigation that it is in. */
const channel = new Map<string, string>();
const channelIn = ({ investigationId }: Scene) => channel.get(investigationId)!;
async function logChannel({ investigationId, people }: Scene) {
  if (channel.has(investigationId)) return;
  const given = piece(investigationId, { title: "跳槽的人带走", detail: { kind: "leakChannel", facts: {} } });
  channel.set(investigationId, await evidence.logEvidence(people.reporter.actor, given));
}

/** A file whose name says a time, handed in. */
async function logNamedFile({ investigationId, people }: Scene) {
  const detail = { kind: "document", facts: { state: "obtained", files: [{ name: "20190812093000.jpg" }] } };
  const id = await evidence.logEvidence(people.reporter.actor, piece(investigationId, { title: "照片", detail }));
  await review.submitEvidence(people.reporter.actor, seen(id));
}

/** All that a file of a list holds. */
async function fileOf(asked: Sheet | undefined | Promise<Sheet | undefined>): Promise<unknown[]> {
  const [sheet, items] = [await asked, [] as unknown[]];
  if (sheet) for await (const page of sheet.pages()) items.push(...page.items);
  return items;
}

/** What the API says is missing is missing. */
const unlessMissing = (found: Promise<unknown>) =>
  found.catch((error: unknown) => {
    if (error instanceof Problem && error.code === "missing") return null;
    throw error;
  });

/** Lists that this person keeps and never looked at since the beginning. */
async function unseenList(actor: Actor, { owner }: Scene) {
  const id = await lists.keepList(actor, { lines: "中邦金融" });
  await owner.query(`update "SavedSearch" set "knownPairs" = '{}', "knownIn" = '{}', "seenAt" = 'epoch' where id = $1`, [id]);
  return [{ id, lines: ["中邦金融"], seenAt: new Date(0), knownIn: [] }];
}

/** Every command and query of the archive, and who gets what from it. The test fails for one that is not here. */
export const permissions: Record<string, Row> = {
  "accounts.inviteAccount": {
    run: (actor) => accounts.inviteAccount(actor, { email: `${randomUUID()}@test.example`, name: randomUUID().slice(0, 8) }),
    who: administrators,
  },
  "accounts.inviteAgain": { run: (actor, { people }) => accounts.inviteAgain(actor, { userId: people.viewer.userId }), who: administrators },
  "accounts.disableAccount": {
    run: (actor, { people }) => accounts.disableAccount(actor, { userId: people.colleague.userId }).then(() => "done"),
    who: administrators,
  },
  "accounts.enableAccount": {
    run: async (actor, { people }) => {
      if (actor.isAdministrator) await accounts.disableAccount(actor, { userId: people.colleague.userId });
      return (await accounts.enableAccount(actor, { userId: people.colleague.userId }), "done");
    },
    who: administrators,
  },
  "accounts.endAllSessions": { run: (actor) => accounts.endAllSessions(actor), who: anybody },
  "accounts.endSession": { run: (actor) => accounts.endSession(actor, { sessionId: actor.sessionId! }), who: anybody },
  "accounts.getOwnAccount": { run: accountsQ.getOwnAccount, who: anybody },
  "accounts.listOwnSessions": { run: (actor) => accountsQ.listOwnSessions(actor), who: anybody },
  "accounts.listAccounts": { run: (actor) => accountsQ.listAccounts(actor), who: administrators },
  "accounts.findAccount": { run: (actor, { people }) => accountsQ.findAccount(actor, people.viewer.userId), who: administrators },
  "accounts.listAccountHistory": {
    run: async (actor, { people }) => (await accountsQ.listAccountHistory(actor, people.viewer.userId), "asked"),
    who: administrators,
  },

  "autosave.saveAutosave": { run: (actor) => autosave.saveAutosave(actor, { id: randomUUID(), form: "new/script", data: {} }, 0), who: anybody },
  "autosave.discardAutosave": { run: async (actor) => (await autosave.discardAutosave(actor, randomUUID()), "done"), who: anybody },
  "autosave.getDeviceKey": { run: autosaveQ.getDeviceKey, who: anybody },
  "autosave.isLogged": { run: (actor, { draft }) => autosaveQ.isLogged(actor, draft), who: theReporter },
  "autosave.findAutosave": {
    run: withAutosave((actor, id) => autosaveQ.findAutosave(actor, id)),
    who: who("yes", "hidden", "hidden", "hidden", "hidden", "hidden", "hidden"),
  },

  "quick.getQuickKeys": { run: quickQ.getQuickKeys, who: anybody },

  "calls.findCallLog": { prepare: importTheCalls, run: (actor, scene) => callsQ.findCallLog(actor, callsIn(scene).evidenceId), who: draftOwners },
  "calls.listCalls": {
    prepare: importTheCalls,
    run: async (actor, scene) => flat(await callsQ.listCalls(actor, callsIn(scene).evidenceId, everyCall)),
    who: draftOwners,
  },
  "calls.countCalls": {
    prepare: importTheCalls,
    run: async (actor, scene) => flat(await callsQ.countCalls(actor, callsIn(scene).evidenceId, everyCall)),
    who: draftOwners,
  },
  "calls.tallyCalls": {
    prepare: importTheCalls,
    run: async (actor, scene) => flat(await callsQ.tallyCalls(actor, callsIn(scene).evidenceId, everyCall)),
    who: draftOwners,
  },
  "calls.spreadCalls": {
    prepare: importTheCalls,
    run: async (actor, scene) => flat(await callsQ.spreadCalls(actor, callsIn(scene).evidenceId, everyCall)),
    who: draftOwners,
  },
  "calls.callChoices": {
    prepare: importTheCalls,
    run: async (actor, scene) => flat(await callsQ.callChoices(actor, callsIn(scene).evidenceId)),
    who: draftOwners,
  },
  "calls.quotasBeside": { prepare: importTheCalls, run: (actor, scene) => callsQ.quotasBeside(actor, callsIn(scene).evidenceId), who: draftOwners },
  "calls.revealCalled": {
    prepare: async (scene) => (await importTheCalls(scene), review.submitEvidence(scene.people.reporter.actor, seen(callsIn(scene).evidenceId))),
    run: (actor, scene) => calls.revealCalled(actor, { numberId: callsIn(scene).numberId, reason: "回访" }),
    who: who("yes", "yes", "yes", "yes", "no", "hidden", "hidden"),
  },
  "calls.revealCalled (of a draft)": {
    prepare: importTheCalls,
    run: (actor, scene) => calls.revealCalled(actor, { numberId: callsIn(scene).numberId, reason: "回访" }),
    who: draftOwners,
  },

  "claims.stateClaim": {
    run: (actor, { investigationId }) => claims.stateClaim(actor, claimInput.parse({ id: randomUUID(), investigationId, sentence: "一句" })),
    who: writers,
  },
  "claims.editClaim": { run: async (actor, { claimId }) => (await claims.editClaim(actor, { ...seen(claimId), sentence: "改过" }), "done"), who: writers },
  "claims.tieEvidence": {
    run: async (actor, { claimId, inReview }) => (await claims.tieEvidence(actor, { claimId, evidenceId: inReview, role: "contradicts" }), "done"),
    who: writers,
  },
  "claims.untieEvidence": {
    run: async (actor, { claimId, accepted }) => (await claims.untieEvidence(actor, { claimId, evidenceId: accepted }), "done"),
    who: writers,
  },
  "claims.clearClaim": {
    run: async (actor, { claimId }) => (await claims.clearClaim(actor, { ...seen(claimId), note: "可以" }), "done"),
    who: deciders,
  },
  "claims.withdrawClaim": {
    run: async (actor, { claimId }) => (await claims.withdrawClaim(actor, { ...seen(claimId), reason: "不用了" }), "done"),
    who: owners,
  },
  "claims.restoreClaim": {
    run: async (actor, { claimId, owner }) => {
      await owner.query(`update "Claim" set "withdrawnAt" = now() where id = $1`, [claimId]);
      return (await claims.restoreClaim(actor, seen(claimId)), "done");
    },
    who: owners,
  },
  "claims.findClaim": { run: (actor, { claimId }) => claimsQ.findClaim(actor, claimId), who: members },
  "claims.claimCalled": {
    run: async (actor, { claimId, owner }) => {
      const { rows } = await owner.query(`select i.code from "Claim" c join "Investigation" i on i.id = c."investigationId" where c.id = $1`, [claimId]);
      return claimsQ.claimCalled(actor, `${rows[0].code}-C01`);
    },
    who: members,
  },
  "claims.listClaims": {
    run: async (actor, scene) => (await claimsQ.listClaims(actor, claimFilter.parse({ investigation: scene.investigationId }))).total,
    who: members,
  },
  "claims.questionClaims": {
    run: async (actor, scene) => (await claimsQ.questionClaims(actor, { investigation: scene.investigationId })).total,
    who: members,
  },
  "claims.claimsToClear": {
    run: async (actor) => (await claimsQ.claimsToClear(actor)).lines,
    who: who("hidden", "hidden", "yes", "yes", "hidden", "hidden", "hidden"),
  },
  "claims.claimsOf": { run: (actor, { accepted }) => claimsQ.claimsOf(actor, accepted), who: members },
  "claims.claimsOnlyOn": {
    prepare: ({ owner, accepted, investigationId }) =>
      owner.query(`insert into "AttributionStep" (id, "evidenceId", "investigationId", position, who) values ($1, $1, $2, 0, '文章') on conflict do nothing`, [
        accepted,
        investigationId,
      ]),
    run: (actor, { accepted }) => claimsQ.claimsOnlyOn(actor, [accepted]),
    who: members,
  },
  "claims.claimsUnder": {
    run: async (actor, { investigationId }) => (await claimsQ.claimsUnder(actor, { investigation: investigationId })).lines,
    who: members,
  },
  "claims.openClaims": { run: async (actor, { investigationId }) => (await claimsQ.openClaims(actor, investigationId)).claims, who: members },
  "claims.openClaims (how many)": { run: async (actor, { investigationId }) => (await claimsQ.openClaims(actor, investigationId)).total, who: members },

  "comments.writeComment": {
    run: (actor, { inReview }) => comments.writeComment(actor, { id: randomUUID(), type: "evidence", subjectId: inReview, text: "谁说的？" }),
    who: commenters,
  },
  "comments.writeComment (on a draft)": {
    run: (actor, { draft }) => comments.writeComment(actor, { id: randomUUID(), type: "evidence", subjectId: draft, text: "谁说的？" }),
    who: draftOwners,
  },
  "comments.writeComment (on a claim)": {
    run: (actor, { claimId }) => comments.writeComment(actor, { id: randomUUID(), type: "claim", subjectId: claimId, text: "谁说的？" }),
    who: commenters,
  },
  "comments.answerComment": {
    prepare: say,
    run: (actor, scene) => comments.answerComment(actor, { id: randomUUID(), threadId: saidIn(scene).submitted, text: "文章里没有" }),
    who: commenters,
  },
  "comments.answerComment (on a draft)": {
    prepare: say,
    run: (actor, scene) => comments.answerComment(actor, { id: randomUUID(), threadId: saidIn(scene).draft, text: "文章里没有" }),
    who: draftOwners,
  },
  "comments.editComment": {
    prepare: say,
    run: async (actor, scene) => (await comments.editComment(actor, { ...seen(saidIn(scene).submitted), text: "改过" }), "done"),
    who: who("yes", "no", "no", "no", "no", "hidden", "hidden"),
  },
  "comments.editComment (on a draft)": {
    prepare: say,
    run: async (actor, scene) => (await comments.editComment(actor, { ...seen(saidIn(scene).draft), text: "改过" }), "done"),
    who: who("yes", "hidden", "hidden", "no", "hidden", "hidden", "hidden"),
  },
  "comments.withdrawComment": {
    prepare: say,
    run: async (actor, scene) => (await comments.withdrawComment(actor, { ...seen(saidIn(scene).submitted), reason: "说错了" }), "done"),
    who: owners,
  },
  "comments.withdrawComment (on a draft)": {
    prepare: say,
    run: async (actor, scene) => (await comments.withdrawComment(actor, { ...seen(saidIn(scene).draft), reason: "说错了" }), "done"),
    who: draftOwners,
  },
  "comments.settleThread": {
    prepare: say,
    run: async (actor, scene) => (await comments.settleThread(actor, { threadId: saidIn(scene).submitted, seen: 1 }), "done"),
    who: who("yes", "no", "yes", "yes", "no", "hidden", "hidden"),
  },
  "comments.settleThread (on a draft)": {
    prepare: say,
    run: async (actor, scene) => (await comments.settleThread(actor, { threadId: saidIn(scene).draft, seen: 1 }), "done"),
    who: draftOwners,
  },
  "comments.reopenThread": {
    prepare: async (scene) => {
      await say(scene);
      await comments.settleThread(scene.people.editor.actor, { threadId: saidIn(scene).submitted, seen: 1 });
    },
    run: async (actor, scene) => (await comments.reopenThread(actor, { threadId: saidIn(scene).submitted }), "done"),
    who: who("yes", "no", "yes", "yes", "no", "hidden", "hidden"),
  },
  "comments.threadsOn": { prepare: say, run: (actor, { inReview: id }) => commentsQ.threadsOn(actor, { type: "evidence", id }), who: members },
  "comments.threadsOn (a draft)": { prepare: say, run: (actor, { draft: id }) => commentsQ.threadsOn(actor, { type: "evidence", id }), who: draftOwners },
  "comments.findComment": { prepare: say, run: (actor, scene) => commentsQ.findComment(actor, saidIn(scene).submitted), who: members },
  "comments.findComment (on a draft)": { prepare: say, run: (actor, scene) => commentsQ.findComment(actor, saidIn(scene).draft), who: draftOwners },
  // The writer, the editor and the lead who may decide on the piece: another reporter has no part in it.
  "comments.unsettledFor": {
    prepare: say,
    run: async (actor, scene) => (await commentsQ.unsettledFor(actor, scope(scene))).total,
    who: who("yes", "hidden", "yes", "yes", "hidden", "hidden", "hidden"),
  },

  "companies.recordCompany": {
    run: (actor, { investigationId }) => companies.recordCompany(actor, companyInput.parse({ companyId: randomUUID(), investigationId, name: "链家" })),
    who: writers,
  },
  "companies.editCompany": {
    run: async (actor, { investigationId, companyId }) => (
      await companies.editCompany(actor, companyEdit.parse({ companyId, investigationId, seenVersion: 1, name: "改名" })), "done"
    ),
    who: writers,
  },
  "companies.findCompany": { run: (actor, { companyId }) => companiesQ.findCompany(actor, companyId), who: members },
  "companies.findWholeCompany": { run: (actor, { companyId }) => companiesQ.findWholeCompany(actor, companyId), who: members },
  "companies.listCompanies": { run: async (actor, scene) => (await companiesQ.listCompanies(actor, companyFilter.parse(scope(scene)))).total, who: members },
  "companies.companyEvidence": { run: (actor, { companyId }) => Promise.resolve(companiesQ.companyEvidence(actor, [companyId])).then(flat), who: members },
  "companies.companySources": { run: (actor, { companyId }) => companiesQ.companySources(actor, [companyId]), who: members },
  "companies.companiesLike": {
    run: (actor, { investigationId }) => companiesQ.companiesLike(actor, { investigation: investigationId, names: ["中邦"] }),
    who: members,
  },

  "custody.historyOf": { run: (actor, { inReview }) => custody.historyOf(actor, inReview), who: members },
  "custody.firstEntryOf": { run: (actor, { draft }) => custody.firstEntryOf(actor, draft), who: draftOwners },
  "custody.newestHistoryOf": { run: async (actor, { draft }) => (await custody.newestHistoryOf(actor, draft, 5)).entries, who: draftOwners },
  "custody.countHistoryOf": { run: (actor, { draft }) => custody.countHistoryOf(actor, draft), who: draftOwners },
  "custody.recentChanges": { run: (actor, scene) => custody.recentChanges(actor, { investigationId: scene.investigationId }), who: members },

  "desk.waitingFor": {
    run: async (actor, scene) => flat(await deskWaiting.waitingFor(actor, scope(scene))),
    who: who("yes", "hidden", "yes", "yes", "hidden", "hidden", "hidden"),
  },
  "desk.unfinished": {
    run: (actor, scene) => deskWaiting.unfinished(actor, scope(scene)),
    who: who("hidden", "hidden", "hidden", "hidden", "hidden", "hidden", "hidden"),
  },
  "desk.changesFor": { run: async (actor, scene) => flat(await deskLatest.changesFor(actor, scope(scene))), who: members },
  "desk.standing": { run: async (actor, scene) => flat(await deskQ.standing(actor, scope(scene))), who: members },
  "desk.piecesInUse": { run: async (actor, scene) => flat(await deskPieces.piecesInUse(actor, scope(scene))), who: members },
  "desk.subjectsOfPieces": { run: async (actor, { inReview }) => [...(await deskPieces.subjectsOfPieces(actor, [inReview])).values()].flat(), who: members },
  "desk.factsOfPieces": { run: async (actor, { draft }) => [...(await deskPieces.factsOfPieces(actor, [draft]))], who: draftOwners },
  "desk.boundsOfPieces": { run: async (actor, { draft }) => [...(await deskPieces.boundsOfPieces(actor, [draft]))], who: draftOwners },
  "desk.countByKindAndStatus": {
    run: async (actor, scene) => flat(await deskQ.countByKindAndStatus(actor, { investigation: scene.investigationId })),
    who: members,
  },
  "desk.countsByInvestigation": {
    run: async (actor, { investigationId }) =>
      flat([...(await deskQ.countsByInvestigation(actor))].filter((one) => JSON.stringify(one).includes(investigationId))),
    who: members,
  },

  "evidence.logEvidence": { run: (actor, { investigationId }) => evidence.logEvidence(actor, piece(investigationId)), who: writers },
  "evidence.editEvidence": { run: async (actor, { inReview }) => (await evidence.editEvidence(actor, edit(inReview)), "done"), who: writers },
  "evidence.editEvidence (a draft)": { run: async (actor, { draft }) => (await evidence.editEvidence(actor, edit(draft)), "done"), who: draftOwners },
  "evidence.evidenceCalled": {
    run: async (actor, { draft, owner }) => {
      const { rows } = await owner.query(`select i.code, e.number from "Evidence" e join "Investigation" i on i.id = e."investigationId" where e.id = $1`, [
        draft,
      ]);
      return evidenceQ.evidenceCalled(actor, `${rows[0].code}-${rows[0].number}`);
    },
    who: draftOwners,
  },
  "evidence.sortEvidence": {
    prepare: async (scene) => review.submitEvidence(scene.people.reporter.actor, seen(await logUnsorted(scene))),
    run: async (actor, scene) => (await evidence.sortEvidence(actor, edit(unsortedIn(scene))), "done"),
    who: writers,
  },
  "evidence.sortEvidence (a draft)": {
    prepare: logUnsorted,
    run: async (actor, scene) => (await evidence.sortEvidence(actor, edit(unsortedIn(scene))), "done"),
    who: draftOwners,
  },
  "evidence.findEvidence": { run: (actor, { accepted }) => evidenceQ.findEvidence(actor, accepted), who: members },
  "evidence.findEvidence (a draft)": { run: (actor, { draft }) => evidenceQ.findEvidence(actor, draft), who: draftOwners },
  "comparison.compareEvidence": { run: (actor, scene) => comparisonQ.compareEvidence(actor, comparisonFilter.parse(scope(scene))), who: members },
  "evidence.factStepsOf": {
    prepare: async (scene) => {
      await logApart(scene);
      await review.submitEvidence(scene.people.reporter.actor, seen(apart.get(scene.investigationId)!));
    },
    run: stepsApart,
    who: members,
  },
  "evidence.factStepsOf (a draft)": { prepare: logApart, run: stepsApart, who: draftOwners },
  "evidence.exportEvidence": {
    run: async (actor, scene) => (await Array.fromAsync(evidenceExported.exportEvidence(actor, evidenceFilter.parse(scope(scene))))).flat().length,
    who: members,
  },
  "evidence.exportEvidence (drafts)": {
    run: async (actor, scene) =>
      (await Array.fromAsync(evidenceExported.exportEvidence(actor, evidenceFilter.parse({ ...scope(scene), status: "draft" })))).flat().length,
    who: draftOwners,
  },
  "evidence.listEvidence": { run: async (actor, scene) => (await evidenceList.listEvidence(actor, evidenceFilter.parse(scope(scene)))).total, who: members },
  "evidence.listEvidence (drafts)": {
    run: async (actor, scene) => (await evidenceList.listEvidence(actor, evidenceFilter.parse({ ...scope(scene), status: "draft" }))).total,
    who: draftOwners,
  },
  "evidence.countEvidence": {
    run: async (actor, scene) => (await evidenceChoices.countEvidence(actor, evidenceFilter.parse(scope(scene)))).status.draft ?? 0,
    who: draftOwners,
  },
  "evidence.countEvidence (a tag of a draft)": {
    run: async (actor, scene) =>
      (await evidenceChoices.countEvidence(actor, evidenceFilter.parse(scope(scene)))).tags.some(({ name }) => name === "只在草稿上"),
    who: draftOwners,
  },
  "evidence.filterChoices": {
    run: async (actor, scene) => flat(await evidenceChoices.filterChoices(actor, scope(scene))),
    who: who("yes", "yes", "yes", "yes", "yes", "yes", "hidden"),
  },
  "evidence.evidenceByIds": { run: (actor, { draft }) => evidenceLines.evidenceByIds(actor, [draft]), who: draftOwners },

  "import.receiveFile": { run: (actor, { investigationId }) => stage(actor, investigationId), who: writers },
  "import.chooseColumns": {
    run: withStaged(async (actor, id) => {
      await imports.chooseColumns(actor, { id, seenRevision: 1, columns: ["name"] });
      return (await whenDone(), "done");
    }),
    who: theReporter,
  },
  "import.throwAway": { run: withStaged(async (actor, id) => (await imports.throwAway(actor, id), "done")), who: theReporter },
  "import.confirmImport": {
    run: withStaged(async (actor, id) => (await imports.confirmImport(actor, { id, seenRevision: 1 }), "done")),
    who: theReporter,
  },
  "import.findStaged": { run: withStaged(importsQ.findStaged), who: theReporter },
  "import.listStaged": { run: withStaged((actor, _id, { investigationId }) => importsQ.listStaged(actor, investigationId)), who: theReporter },
  "import.stagedRows": { run: withStaged(async (actor, id) => flat(await importsQ.stagedRows(actor, id, {}))), who: theReporter },
  "import.recordsToBe": { run: withStaged(importsQ.recordsToBe), who: theReporter },
  "import.findImport": { prepare: importFile, run: (actor, scene) => importsQ.findImport(actor, importedIn(scene)), who: members },
  "import.listImports": { prepare: importFile, run: (actor, { investigationId }) => importsQ.listImports(actor, investigationId), who: members },
  "import.importedBefore": {
    prepare: importFile,
    run: async (actor, scene) => {
      const { sha256, target, investigationId } = (await importsQ.findImport(scene.people.reporter.actor, importedIn(scene)))!;
      return importsQ.importedBefore(actor, { id: randomUUID(), investigationId, sha256: Uint8Array.from(sha256), target });
    },
    who: members,
  },
  "import.findImport (of a draft)": { prepare: importPrices, run: (actor, scene) => importsQ.findImport(actor, importedIn(scene)), who: draftOwners },
  "import.originOf": { prepare: importPrices, run: async (actor, scene) => importsQ.originOf(actor, await recordIn(scene)), who: draftOwners },
  "import.recordsOf": { prepare: importPrices, run: (actor, scene) => importsQ.recordsOf(actor, importedIn(scene)), who: draftOwners },

  "investigations.openInvestigation": {
    run: (actor) => investigations.openInvestigation(actor, { title: "新", slug: `s${randomUUID()}`, code: letters() }),
    who: anybody,
  },
  "investigations.nameMember": {
    run: async (actor, { investigationId, people }) => (
      await investigations.nameMember(actor, { investigationId, email: `${people.stranger.userId}@test.example`, role: "viewer" }), "done"
    ),
    who: leads,
  },
  "investigations.changeRole": {
    run: async (actor, { investigationId, people }) => (
      await investigations.changeRole(actor, { investigationId, userId: people.viewer.userId, role: "reporter" }), "done"
    ),
    who: leads,
  },
  "investigations.removeMember": {
    run: async (actor, { investigationId, people }) => (await investigations.removeMember(actor, { investigationId, userId: people.viewer.userId }), "done"),
    who: leads,
  },
  "investigations.listInvestigations": {
    run: async (actor, { investigationId }) => (await investigationsQ.listInvestigations(actor)).filter(({ id }) => id === investigationId),
    who: members,
  },
  "investigations.writableInvestigations": {
    run: async (actor, { investigationId }) => (await investigationsQ.writableInvestigations(actor)).filter(({ id }) => id === investigationId),
    who: who("yes", "yes", "hidden", "yes", "hidden", "hidden", "hidden"),
  },
  "investigations.investigationCalled": {
    run: async (actor, { investigationId, owner }) => {
      const { rows } = await owner.query(`select slug from "Investigation" where id = $1`, [investigationId]);
      return investigationsQ.investigationCalled(actor, rows[0].slug as string);
    },
    who: members,
  },
  "investigations.pageOfInvestigations": {
    run: async (actor, { investigationId }) => (await investigationsQ.pageOfInvestigations(actor)).investigations.filter(({ id }) => id === investigationId),
    who: members,
  },
  "investigations.findInvestigation": { run: (actor, { investigationId }) => investigationsQ.findInvestigation(actor, investigationId), who: members },
  "investigations.listMemberHistory": {
    run: async (actor, { investigationId, people }) => {
      if (actor.userId === people.lead.userId) await investigations.changeRole(actor, { investigationId, userId: people.viewer.userId, role: "reporter" });
      return flat(await investigationsQ.listMemberHistory(actor, investigationId));
    },
    who: leads,
  },
  "investigations.listMembers": { run: (actor, { investigationId }) => investigationsQ.listMembers(actor, investigationId), who: members },

  "links.linkCompany": {
    run: async (actor, { inReview, companyId }) => (await links.linkCompany(actor, { evidenceId: inReview, companyId, role: "other" }), "done"),
    who: writers,
  },
  "links.settleCompany": {
    run: async (actor, { inReview, investigationId, owner }) => {
      await owner.query(`insert into "UnsettledCompany" values ($1, $2, '中邦', 'subject') on conflict do nothing`, [inReview, investigationId]);
      return (await links.settleCompany(actor, { evidenceId: inReview, name: "中邦", role: "subject", as: "none" }), "done");
    },
    who: writers,
  },
  "links.linkSource": {
    run: async (actor, { inReview, sourceId }) => (await links.linkSource(actor, { evidenceId: inReview, sourceId, role: "document" }), "done"),
    who: writers,
  },
  "links.linkEvidence": {
    run: async (actor, { accepted, inReview }) => (await links.linkEvidence(actor, { evidenceId: accepted, toId: inReview, role: "follows" }), "done"),
    who: writers,
  },
  "links.linkEvidence (to a draft)": {
    run: async (actor, { accepted, draft }) => (await links.linkEvidence(actor, { evidenceId: accepted, toId: draft, role: "follows" }), "done"),
    who: who("yes", "hidden", "no", "yes", "no", "hidden", "hidden"),
  },
  "links.unlink": {
    run: async (actor, { inReview, companyId }) => (await links.unlink(actor, { type: "company", evidenceId: inReview, companyId, role: "subject" }), "done"),
    who: writers,
  },
  "links.noteLink": {
    run: async (actor, { inReview, sourceId }) => (
      await links.noteLink(actor, { type: "source", evidenceId: inReview, sourceId, role: "hearsay", credibility: 3, note: "改过" }), "done"
    ),
    who: writers,
  },
  "links.namesOf": {
    run: async (actor, { investigationId, companyId }) => [...(await linksQ.namesOf(actor, investigationId, { companies: [companyId] }))],
    who: members,
  },
  "links.linkable": {
    run: (actor, { investigationId, accepted }) =>
      Promise.resolve(linksQ.linkable(actor, { investigationId, evidenceId: accepted, type: "company", words: "" })).then(flat),
    who: members,
  },

  "network.networkOf": {
    run: async (actor, { investigationId }) => (await networkQ.networkOf(actor, investigationId, networkFilter.parse({}))).totals.edges,
    who: members,
  },
  "network.tiesBetween": {
    run: async (actor, { investigationId, companyId, sourceId }) =>
      (await networkQ.tiesBetween(actor, investigationId, networkFilter.parse({ node: `c:${companyId}`, with: `s:${sourceId}` })))?.total,
    who: members,
  },
  "network.exportNetwork": {
    run: async (actor, { investigationId }) => (await networkQ.exportNetwork(actor, investigationId, {})).edges.length,
    who: members,
  },
  "network.recordsTouching": {
    run: async (actor, { investigationId, companyId }) =>
      (await networkQ.recordsTouching(actor, investigationId, networkFilter.parse({ node: `c:${companyId}` })))?.total,
    who: members,
  },

  "relations.stateRelation": {
    prepare: relate,
    run: (actor, scene) => {
      const { investigationId, companyId: fromId } = scene;
      return relations.stateRelation(actor, relationInput.parse({ id: randomUUID(), investigationId, fromId, toId: relatedIn(scene).toId, kind: "buysFrom" }));
    },
    who: writers,
  },
  "relations.stateSame": {
    prepare: relate,
    run: (actor, scene) => {
      const { investigationId, companyId: fromId } = scene;
      return relations.stateSame(actor, sameInput.parse({ id: randomUUID(), investigationId, fromId, toId: relatedIn(scene).toId }));
    },
    who: writers,
  },
  "relations.samenessOf": {
    prepare: oneAndTheSame,
    run: (actor, { companyId }) => relationsQ.samenessOf(actor, [companyId]),
    who: members,
  },
  "relations.editRelation": {
    prepare: relate,
    run: async (actor, scene) => (await relations.editRelation(actor, relationEdit.parse({ ...seen(relatedIn(scene).id), kind: "sellsTo" })), "done"),
    who: writers,
  },
  "relations.withdrawRelation": {
    prepare: relate,
    run: async (actor, scene) => (await relations.withdrawRelation(actor, { ...seen(relatedIn(scene).id), reason: "说错了" }), "done"),
    who: owners,
  },
  "relations.relationsOf": { prepare: relate, run: (actor, { companyId }) => relationsQ.relationsOf(actor, [companyId]), who: members },
  "relations.findRelation": { prepare: relate, run: (actor, scene) => relationsQ.findRelation(actor, relatedIn(scene).id), who: members },
  "relations.groundsFor": { run: (actor, { investigationId, companyId }) => relationsQ.groundsFor(actor, investigationId, companyId), who: members },
  "relations.handedInCalled": {
    run: async (actor, { investigationId }) => [...(await relationsQ.handedInCalled(actor, investigationId, [1, 2, 3, 4]))],
    who: members,
  },

  "review.submitEvidence": { run: async (actor, { draft }) => (await review.submitEvidence(actor, seen(draft)), "done"), who: draftOwners },
  "review.acceptEvidence": { run: async (actor, { inReview }) => (await review.acceptEvidence(actor, seen(inReview)), "done"), who: deciders },
  "review.sendBackEvidence": {
    run: async (actor, { inReview }) => (await review.sendBackEvidence(actor, { ...seen(inReview), note: "补" }), "done"),
    who: deciders,
  },
  "review.rejectEvidence": {
    run: async (actor, { inReview }) => (await review.rejectEvidence(actor, { ...seen(inReview), note: "不" }), "done"),
    who: deciders,
  },
  "review.withdrawEvidence": {
    run: async (actor, { accepted }) => (await review.withdrawEvidence(actor, { ...seen(accepted), reason: "错" }), "done"),
    who: owners,
  },
  "review.restoreEvidence": { run: async (actor, { withdrawn }) => (await review.restoreEvidence(actor, seen(withdrawn)), "done"), who: owners },
  "review.countWaiting": { run: (actor) => reviewQ.countWaiting(actor), who: who("hidden", "hidden", "yes", "yes", "hidden", "hidden", "hidden") },
  "review.reviewQueue": {
    run: async (actor) => flat(await reviewQ.reviewQueue(actor)),
    who: who("hidden", "hidden", "yes", "yes", "hidden", "hidden", "hidden"),
  },
  "review.reviewElsewhere": { run: async (actor) => flat(await reviewQ.reviewElsewhere(actor)), who: members },
  "review.placeInQueue": {
    run: (actor, { inReview }) => Promise.resolve(reviewQ.placeInQueue(actor, inReview)).then(flat),
    who: who("hidden", "hidden", "yes", "yes", "hidden", "hidden", "hidden"),
  },
  "review.findSubmission": { run: (actor, { inReview }) => reviewQ.findSubmission(actor, inReview), who: members },

  "rich-text.labelsOf": {
    run: (actor, { investigationId, companyId }) => richText.labelsOf(actor, investigationId, [{ type: "company", id: companyId }]),
    who: members,
  },

  "search.renewSearch": { run: (actor) => search.renewSearch(actor).then(() => "done"), who: administrators },
  "search.searchState": { run: (actor) => searchQ.searchState(actor), who: administrators },
  "searches.saveSearch": { run: (actor) => searches.saveSearch(actor, { query: "q=600" }).then(() => "done"), who: anybody },
  "searches.seeSearch": { run: withSaved((actor, id) => searches.seeSearch(actor, { id }).then(() => "done")), who: theReporter },
  "searches.dropSearch": { run: withSaved((actor, id) => searches.dropSearch(actor, { id }).then(() => "done")), who: theReporter },
  "searches.rememberSearch": { run: (actor) => searches.rememberSearch(actor, { query: "q=600" }).then(() => "done"), who: anybody },
  "searches.forgetRecentSearches": { run: async (actor) => (await searches.forgetRecentSearches(actor), "done"), who: anybody },
  "lists.keepList": { run: (actor) => lists.keepList(actor, { lines: "链家\n170" }).then(() => "done"), who: anybody },
  "lists.changeList": { run: withList((actor, id) => lists.changeList(actor, { id, lines: "麦田" }).then(() => "done")), who: theReporter },
  "lists.dropList": { run: withList((actor, id) => lists.dropList(actor, { id }).then(() => "done")), who: theReporter },
  "lists.seeList": { run: withList((actor, id) => lists.seeList(actor, { id }).then(() => "done")), who: theReporter },
  "lists.keptLists": { run: withList((actor) => listsQ.keptLists(actor)), who: theReporter },
  "lists.lookUpList": { run: withList((actor, id) => listsQ.lookUpList(actor, id, listView.parse({}))), who: theReporter },
  "searches.savedSearches": { run: withSaved((actor) => searchesQ.savedSearches(actor)), who: theReporter },
  "searches.savedAs": { run: withSaved((actor) => searchesQ.savedAs(actor, "q=170")), who: theReporter },
  "searches.recentSearches": { run: withSaved((actor) => searchesQ.recentSearches(actor)), who: theReporter },

  "sources.recordSource": {
    run: (actor, { investigationId }) => sources.recordSource(actor, { id: randomUUID(), investigationId, kind: "other", description: "路人" }),
    who: writers,
  },
  "sources.editSource": {
    run: async (actor, { sourceId }) => (await sources.editSource(actor, { id: sourceId, seenVersion: 1, kind: "insider", description: "改过" }), "done"),
    who: writers,
  },
  "sources.findSource": { run: (actor, { sourceId }) => sourcesQ.findSource(actor, sourceId), who: members },
  "sources.listSources": { run: async (actor, scene) => (await sourcesQ.listSources(actor, sourceFilter.parse(scope(scene)))).total, who: members },
  "sources.sourceEvidence": { run: (actor, { sourceId }) => Promise.resolve(sourcesQ.sourceEvidence(actor, sourceId)).then(flat), who: members },
  "sources.standsOnSource": { run: async (actor, { sourceId }) => (await sourcesQ.standsOnSource(actor, sourceId)).through, who: members },
  "sources.sourceCompanies": { run: (actor, { sourceId }) => sourcesQ.sourceCompanies(actor, sourceId), who: members },
  "sources.sourcesCalled": { run: async (actor, { investigationId }) => [...(await sourcesQ.sourcesCalled(actor, investigationId, ["S-01"]))], who: members },
  "sources.sourcesOf": { run: (actor, { investigationId }) => sourcesQ.sourcesOf(actor, investigationId), who: members },

  "timeline.timelineOf": {
    run: async (actor, { investigationId }) => (await timelineQ.timelineOf(actor, investigationId, timelineFilter.parse({}))).pieces,
    who: members,
  },
  "timeline.timelineOf (a draft)": {
    run: async (actor, { investigationId, draft }) =>
      (await timelineQ.timelineOf(actor, investigationId, timelineFilter.parse({}))).unknown.filter(({ id }) => id === draft),
    who: draftOwners,
  },

  "tokens.makeToken": { run: (actor) => tokens.makeToken(actor, { name: "x", scope: "read" }), who: anybody },
  "tokens.revokeToken": {
    run: async (actor, scene) => (await tokens.revokeToken(actor, { tokenId: await tokenOfReporter(scene) }), "done"),
    who: who("yes", "hidden", "hidden", "hidden", "hidden", "hidden", "hidden"),
  },
  "tokens.listOwnTokens": {
    run: async (actor, scene) => {
      await tokenOfReporter(scene);
      return tokensQ.listOwnTokens(actor);
    },
    who: who("yes", "hidden", "hidden", "hidden", "hidden", "hidden", "hidden"),
  },

  "api.callsOf": { prepare: importTheCalls, run: (actor, scene) => callsOf(actor, callsIn(scene).evidenceId), who: draftOwners },
  "api.getInvestigation": { run: (actor, { investigationId }) => unlessMissing(getInvestigation(actor, investigationId)), who: members },
  "api.narrowedTo": { run: (actor, { investigationId }) => unlessMissing(narrowedTo(actor, investigationId)), who: members },

  "companies.sameCompanies": {
    prepare: oneAndTheSame,
    run: async (actor, { investigationId }) => [...(await sameCompanies(actor)).members, ...(await sameCompanies(actor, investigationId)).members],
    who: members,
  },
  "custody.recordedBefore": {
    run: (actor, { inReview, investigationId }) => recordedBefore(db, actor, inReview, investigationId),
    who: theReporter,
  },

  "export.evidenceSheet": { run: (actor, scene) => fileOf(evidenceSheet(actor, scope(scene), words.kinds.en)), who: members },
  "export.evidenceSheet (a draft)": {
    run: async (actor, { draft }) => (await fileOf(evidenceSheet(actor, {}, words.kinds.en))).filter((item) => (item as { id: string }).id === draft),
    who: draftOwners,
  },
  "export.companiesSheet": { run: (actor, scene) => fileOf(companiesSheet(actor, scope(scene))), who: members },
  "export.sourcesSheet": { run: (actor, scene) => fileOf(sourcesSheet(actor, scope(scene))), who: members },
  "export.claimsSheet": { run: (actor, scene) => fileOf(claimsSheet(actor, scope(scene))), who: members },
  "export.comparisonSheet": { run: (actor, scene) => fileOf(comparisonSheet(actor, scope(scene), words.kinds.en)), who: members },
  "export.timelineSheet": { run: (actor, scene) => fileOf(timelineSheet(actor, scope(scene))), who: members },
  "export.timelineSheet (a draft)": {
    run: async (actor, scene) => (await fileOf(timelineSheet(actor, scope(scene)))).filter((item) => (item as { id: string }).id === scene.draft),
    who: draftOwners,
  },
  "export.networkSheet": { run: (actor, scene) => fileOf(networkSheet(actor, scope(scene))), who: members },
  "export.callsSheet": { prepare: importTheCalls, run: (actor, scene) => fileOf(callsSheet(actor, { evidence: callsIn(scene).evidenceId })), who: draftOwners },
  "export.listSheet": { run: withList((actor, id) => fileOf(listSheet(actor, { id }))), who: theReporter },
  "export.searchSheet": { prepare: settled, run: (actor) => fileOf(searchSheet(actor, { q: "中邦金融" })), who: members },
  "export.searchSheet (a draft)": { prepare: settled, run: (actor) => fileOf(searchSheet(actor, { tag: "只在草稿上" })), who: draftOwners },

  "lists.knownNow": { prepare: settled, run: async (actor) => (await knownNow(actor, ["中邦金融"])).knownPairs, who: members },
  "lists.newsOfLists": {
    prepare: settled,
    run: async (actor, scene) => [...(await newsOfLists(actor, await unseenList(actor, scene))).byList],
    who: members,
  },
  "lists.newsOfLists (of another's list)": {
    prepare: settled,
    run: async (actor, scene) => [...(await newsOfLists(actor, await unseenList(scene.people.reporter.actor, scene))).byList],
    who: theReporter,
  },

  "network.nodesCalled": { prepare: settled, run: (actor, { investigationId }) => nodesCalled(actor, investigationId, "中邦"), who: members },
  "network.nodesCalled (a draft)": { prepare: logChannel, run: (actor, { investigationId }) => nodesCalled(actor, investigationId, "带走"), who: draftOwners },
  "network.namesOfNodes": {
    run: async (actor, { investigationId, companyId, sourceId }) => [...(await namesOfNodes(actor, investigationId, [`c:${companyId}`, `s:${sourceId}`]))],
    who: members,
  },
  "network.namesOfNodes (a draft)": {
    prepare: logChannel,
    run: async (actor, scene) => [...(await namesOfNodes(actor, scene.investigationId, [`e:${channelIn(scene)}`]))],
    who: draftOwners,
  },
  "network.recordsNamed": { run: async (actor, { inReview }) => [...(await recordsNamed(actor, [inReview]))], who: members },
  "network.recordsNamed (a draft)": { run: async (actor, { draft }) => [...(await recordsNamed(actor, [draft]))], who: draftOwners },

  "search.findRecords": { prepare: settled, run: async (actor) => (await findRecords(actor, everything)).hits, who: members },
  "search.findRecords (how many)": { prepare: settled, run: async (actor) => (await findRecords(actor, everything)).total, who: members },
  "search.findRecords (a draft)": { prepare: settled, run: async (actor) => (await findRecords(actor, theDraft)).hits, who: draftOwners },
  "search.findWith": { prepare: settled, run: async (actor) => (await findWith(undefined, actor, question.parse({ q: "中邦金融" }))).hits, who: members },
  "search.countRecords": { prepare: settled, run: async (actor) => (await countRecords(actor, everything)).total, who: members },
  "search.countRecords (a draft)": { prepare: settled, run: async (actor) => (await countRecords(actor, theDraft)).total, who: draftOwners },
  "search.countRecords (facets)": { prepare: settled, run: async (actor) => flat((await countRecords(actor, everything)).facets), who: members },
  "search.countRecords (the tag of a draft)": {
    prepare: settled,
    run: async (actor) => (await countRecords(actor, everything)).facets.tag["只在草稿上"] ?? 0,
    who: draftOwners,
  },
  "search.facetNames": {
    prepare: settled,
    run: async (actor, { people }) => flat(await facetNames(actor, (await countRecords(people.reporter.actor, everything)).facets, everything)),
    who: members,
  },
  "search.searchHealth (how much waits)": {
    prepare: async ({ owner, draft }) => {
      await settle();
      await owner.query(`insert into "SearchOutbox" ("subjectType", "subjectId") values ('evidence', $1)`, [draft]);
    },
    run: async (actor) => (await searchHealth(actor)).pending,
    who: who("yes", "hidden", "hidden", "yes", "hidden", "hidden", "yes"),
  },
  "search.readHits": { prepare: settled, run: (actor, { sourceId }) => hitsOf(actor, sourceId), who: members },
  "search.readHits (a draft)": { prepare: settled, run: (actor, { draft }) => hitsOf(actor, draft), who: draftOwners },
  "search.nowKnown": { prepare: settled, run: async (actor) => (await nowKnown(actor, everything)).known, who: members },
  "search.nowKnown (a draft)": { prepare: settled, run: async (actor) => (await nowKnown(actor, theDraft)).known, who: theLead },
  "search.newsOf": { prepare: settled, run: (actor) => newsOf(actor, everything, unknown), who: members },
  "search.newsOf (a draft)": { prepare: settled, run: (actor) => newsOf(actor, theDraft, unknown), who: theLead },
  "search.lookUp": { prepare: settled, run: async (actor) => (await lookUp(actor, ["中邦金融"]))[0]!.total, who: members },
  "search.suggestRecords": {
    prepare: settled,
    run: (actor) => suggestRecords(actor, suggestionAsked.parse({ q: "中邦" })),
    who: members,
  },
  "search.suggestRecords (a draft)": {
    prepare: logChannel,
    run: (actor) => suggestRecords(actor, suggestionAsked.parse({ q: "跳槽的人", types: "evidence" })),
    who: draftOwners,
  },

  "timeline.namedTimes": { prepare: logNamedFile, run: (actor, { investigationId }) => namedTimes(actor, investigationId), who: members },
  "victims.revealVictim": {
    prepare: async (scene) => review.submitEvidence(scene.people.reporter.actor, seen(await logVictim(scene))),
    run: (actor, scene) => victims.revealVictim(actor, { datumId: victimIn(scene), reason: "回访" }),
    who: who("yes", "yes", "yes", "yes", "no", "hidden", "hidden"),
  },
  "victims.revealVictim (of a draft)": {
    prepare: logVictim,
    run: (actor, scene) => victims.revealVictim(actor, { datumId: victimIn(scene), reason: "回访" }),
    who: draftOwners,
  },
};

/**
 * What has no row because tests of its own ask it, each with the file that does: one that answers the missing page where
 * `findInvestigation` answers null, what asks for a password or reads a request, and what only keeps order among those who ask.
 */
export const elsewhere: Record<string, string> = {
  "accounts.changePassword": "test/accounts/accounts.test.ts",
  "accounts.mustKnowPassword": "test/export/investigation.test.ts",
  "api.inputOf": "test/api/doors.test.ts",
  "api.once": "test/api/evidence.test.ts",
  "custody.appendCustody": "test/custody/append.test.ts",
  "export.exportInvestigation": "test/export/investigation.test.ts",
  "export.streamOf": "test/export/taken-away.test.ts",
  "import.takeUpload": "test/import/upload.test.ts",
  "search.inTurn": "test/search/turn.test.ts",
  "search.takeTurn": "test/search/turn.test.ts",
  "change.unsealing": "test/victims/marked.test.ts",
  "victims.marksIn": "test/victims/marked.test.ts",
  "victims.namesMarkedIn": "test/victims/marked.test.ts",
  "victims.stillNamed": "test/victims/marked.test.ts",
  "victims.veilIn": "test/victims/marked.test.ts",
};

/** Parts of what has a row: which one asks them. */
export const within: Record<string, string> = {
  "calls.callsSql": "calls.listCalls",
  "change.change": "evidence.logEvidence",
  "change.noteTold": "comments.writeComment",
  "evidence.clearRecord": "evidence.editEvidence",
  "evidence.linksSince": "evidence.editEvidence",
  "evidence.logManyWithin": "import.confirmImport",
  "evidence.logWithin": "evidence.logEvidence",
  "evidence.saveLinks": "evidence.logEvidence",
  "evidence.sought": "evidence.listEvidence",
  "evidence.whereOf": "evidence.listEvidence",
  "evidence.tiesOf": "evidence.editEvidence",
  "investigations.getInvestigation": "investigations.findInvestigation",
  "network.piecesOf": "network.networkOf",
  "network.tiesOf": "network.networkOf",
  "review.theirs": "review.reviewElsewhere",
  "search.sightOf": "search.findRecords",
  "timeline.timesOf": "timeline.timelineOf",
  "victims.mustNameNobody": "comments.writeComment",
};

const letters = () =>
  Array.from(randomUUID().replaceAll(/[^a-f]/g, "") + "ABCDEF")
    .slice(0, 6)
    .join("")
    .toUpperCase();

/** Without a history, so that a refusal can be told from a write. */
async function tokenOfReporter({ people, owner }: Scene): Promise<string> {
  const id = randomUUID();
  await owner.query(`insert into "Token" (id, "userId", name, scope, hash, "expiresAt") values ($1, $2, 'x', 'read', $3, now() + interval '1 day')`, [
    id,
    people.reporter.userId,
    `${id}1234567`,
  ]);
  return id;
}

/** A search that the reporter keeps, and one that they made lately. */
function withSaved(run: (actor: Actor, id: string) => unknown) {
  return async (actor: Actor, { people }: Scene) => {
    await searches.saveSearch(people.reporter.actor, { query: "q=170" });
    await searches.rememberSearch(people.reporter.actor, { query: "q=170" });
    const kept = await searchesQ.savedAs(people.reporter.actor, "q=170");
    return run(actor, kept!.id);
  };
}

function withList(run: (actor: Actor, id: string) => unknown) {
  return async (actor: Actor, { people }: Scene) => run(actor, await lists.keepList(people.reporter.actor, { lines: "中邦" }));
}

/** Each time another row, and so another file. */
async function stage(actor: Actor, investigationId: string, target: ImportTarget = "company"): Promise<string> {
  const bytes = Readable.from([Buffer.from(`${target === "company" ? "名称" : "内容"}\n${randomUUID()}\n`)]);
  const id = await imports.receiveFile(actor, { investigationId, target }, { name: "名单.csv", bytes });
  return (await whenDone(), id);
}

/** A file that the reporter gave and did not confirm; those of the others before it are gone. */
function withStaged(run: (actor: Actor, id: string, scene: Scene) => unknown) {
  return async (actor: Actor, room: Scene) => {
    await room.owner.query(`delete from "StagedImport" where "investigationId" = $1`, [room.investigationId]);
    return run(actor, await stage(room.people.reporter.actor, room.investigationId), room);
  };
}

/** A call log of the reporter, of a company with a quota, by the investigation that it is in. */
const logged = new Map<string, { evidenceId: string; numberId: string }>();
const callsIn = ({ investigationId }: Scene) => logged.get(investigationId)!;
const everyCall = callFilter.parse({});
async function importTheCalls({ investigationId, companyId, people }: Scene) {
  if (logged.has(investigationId)) return;
  const { actor } = people.reporter;
  const quota = { kind: "callQuota", facts: { bound: "atLeast", min: "600", nature: "required" } };
  await evidence.logEvidence(actor, piece(investigationId, { detail: quota, companies: [{ companyId, role: "subject" }] }));
  const { evidenceId } = await importCalls(actor, investigationId, "时间,工号,号码,结果\n2019-08-12 09:00:00,7,13800138000,接通\n", { company: "中邦金融" });
  const [first] = (await callsQ.listCalls(actor, evidenceId, everyCall)).calls;
  logged.set(investigationId, { evidenceId, numberId: first!.numberId! });
}

/** A file that the reporter imported, by the investigation that it is in. */
const imported = new Map<string, string>();
const importedIn = ({ investigationId }: Scene) => imported.get(investigationId)!;
/** The draft that it became. */
const recordIn = async (scene: Scene) => (await importsQ.recordsOf(scene.people.reporter.actor, importedIn(scene)))[0]!.id;
function importFile(scene: Scene) {
  return importInto(scene, "company");
}
function importPrices(scene: Scene) {
  return importInto(scene, "priceList");
}
async function importInto({ investigationId, people, owner }: Scene, target: ImportTarget) {
  await owner.query(`delete from "StagedImport" where "investigationId" = $1`, [investigationId]);
  const id = await stage(people.reporter.actor, investigationId, target);
  await imports.confirmImport(people.reporter.actor, { id, seenRevision: 1 });
  imported.set(investigationId, id);
}

function withAutosave(run: (actor: Actor, id: string) => unknown) {
  return async (actor: Actor, { people }: Scene) => {
    const id = randomUUID();
    await autosave.saveAutosave(people.reporter.actor, { id, form: "new/script", data: { title: "写到一半" } }, 0);
    return run(actor, id);
  };
}

/** The documents of this subject that the search has, read as this person. */
async function hitsOf(actor: Actor, subjectId: string) {
  const rows = await db.searchDocument.findMany({ where: { subjectId }, select: { id: true } });
  return readHits(
    actor,
    rows.map(({ id }) => id),
  );
}

/** Whether an answer of several parts holds anything at all. */
function flat(value: unknown): unknown[] {
  if (value === null || value === undefined || value === 0 || value === false) return [];
  if (value instanceof Map || value instanceof Set) return [...value].flatMap(flat);
  if (Array.isArray(value)) return value.flatMap(flat);
  if (typeof value === "object" && !(value instanceof Date)) return Object.values(value).flatMap(flat);
  return [value];
}
