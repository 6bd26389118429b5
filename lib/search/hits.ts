import type { Actor } from "../access/actor";
import { readable } from "../access/visible";
import { evidenceVisibleSql } from "../access/visible-sql";
import { db } from "../db";
import { claimReferenceOf } from "../claims/reference";
import { placeOf } from "../comments/rules";
import { referenceOf } from "../evidence/reference";
import type { EvidenceKind } from "../evidence/schema";
import { subjectOf } from "./document";
import type { Segment } from "./snippet";

type Row = {
  id: string;
  segments: Segment[];
  investigationId: string;
  investigation: string;
  code: string;
  kind: EvidenceKind | null;
  number: number | null;
  title: string | null;
  company: string | null;
  codename: string | null;
  description: string | null;
  claim: number | null;
  sentence: string | null;
  comment: string | null;
  evidenceId: string | null;
  claimId: string | null;
};

type About = { id: string; url: string; title: string; segments: Segment[]; investigation: { id: string; code: string; title: string } };
/** A record that was found, as it stands now. */
export type Hit = About &
  (
    | { type: "evidence"; kind: EvidenceKind; ref: string }
    | { type: "company"; kind: "company"; ref: null }
    | { type: "source"; kind: "source"; ref: string }
    | { type: "claim"; kind: "claim"; ref: string }
    /** Called by what it is about. */
    | { type: "comment"; kind: "comment"; ref: string; text: string }
  );

function hitOf({
  id,
  segments,
  investigationId,
  investigation,
  code,
  kind,
  number,
  title,
  company,
  codename,
  description,
  claim,
  sentence,
  comment,
  evidenceId,
  claimId,
}: Row): Hit | undefined {
  const { type, subjectId } = subjectOf(id);
  const about = { id: subjectId, segments, investigation: { id: investigationId, code, title: investigation } };
  if (type === "comment") {
    const [ref, name] = claim === null ? [number === null ? null : referenceOf(code, number), title] : [claimReferenceOf(code, claim), sentence];
    if (comment === null || ref === null || name === null) return undefined;
    return { ...about, type, url: placeOf({ id: subjectId, evidenceId, claimId }), kind: "comment", ref, title: name, text: comment };
  }
  if (kind && number !== null && title !== null)
    return { ...about, type: "evidence", url: `/evidence/${subjectId}`, kind, ref: referenceOf(code, number), title };
  if (company !== null) return { ...about, type: "company", url: `/companies/${subjectId}`, kind: "company", ref: null, title: company };
  if (codename !== null && description !== null)
    return { ...about, type: "source", url: `/sources/${subjectId}`, kind: "source", ref: codename, title: description };
  if (claim !== null && sentence !== null)
    return { ...about, type: "claim", url: `/claims/${subjectId}`, kind: "claim", ref: claimReferenceOf(code, claim), title: sentence };
  return undefined;
}

/**
 * Reads what an engine found again, in one round and under the conditions of every query: an engine may lag behind, so a
 * hit that the actor may not see, or no longer, is not in the answer. In the order given.
 */
export async function readHits(actor: Actor, ids: readonly string[]): Promise<Hit[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>`
    select d.id, d.segments, i.id "investigationId", i.title investigation, i.code, e.kind::text, e.number, e.title, p.name company, s.codename, s.description, c.number claim, c.sentence,
      m.text comment, e.id "evidenceId", c.id "claimId"
    from "SearchDocument" d
    join "Investigation" i on i.id = d."investigationId" and i.id = any (${readable(actor)}::uuid[])
    left join "Comment" m on d.type = 'comment' and m.id = d."subjectId" and m."investigationId" = i.id and m."withdrawnAt" is null
    left join "Evidence" e on e.id = case d.type when 'evidence' then d."subjectId" else m."evidenceId" end and ${evidenceVisibleSql(actor)}
    left join "CompanyProfile" p on d.type = 'company' and p."companyId" = d."subjectId" and p."investigationId" = i.id
    left join "Source" s on d.type = 'source' and s.id = d."subjectId" and s."investigationId" = i.id
    left join "Claim" c on c.id = case d.type when 'claim' then d."subjectId" else m."claimId" end and c."investigationId" = i.id
    where d.id = any (${[...ids]}) and not d.removed`;
  const byId = new Map(rows.map((row) => [row.id, hitOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
