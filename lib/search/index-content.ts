import { upkeep } from "../upkeep";
import { engineId } from "./client";
import { bodyAttributes } from "./settings";

/** An attribute of Meilisearch counts to 65,535, and takes no notice of what comes behind: eight for the end of a sentence, one for any other token. */
const mostPlaces = 60_000;
/** So many tokens stand in both of two neighbours, so that a phrase is whole in one of them. */
const overlap = 500;

/** A stream of tokens in parts that an attribute holds. */
export function parts(stream: string): string[] {
  if (stream.length < mostPlaces) return [stream]; // each token is a character at least
  const tokens = stream.split(" ");
  const found: string[] = [];
  for (let begin = 0; begin < tokens.length; ) {
    let end = begin;
    for (let places = 0; end < tokens.length && places < mostPlaces; end++) places += tokens[end] === "." ? 8 : 1;
    found.push(tokens.slice(begin, end).join(" "));
    begin = end < tokens.length ? end - overlap : end;
  }
  return found;
}

type Row = {
  id: string;
  build: bigint;
  type: string;
  kind: string | null;
  status: string | null;
  investigationId: string;
  companyIds: string[];
  sourceIds: string[];
  authorId: string | null;
  submitted: boolean;
  changedAt: Date;
  titleTokens: string;
  factTokens: string;
  bodyTokens: string;
  relatedTokens: string;
};

/** A row as Meilisearch gets it: tokens, and what it filters by. No text of a record, no name of a person. */
export function contentOf({ id, build, titleTokens, factTokens, bodyTokens, relatedTokens, changedAt, ...row }: Row): Record<string, unknown> {
  const [[title], [facts, ...moreFacts], body, [related]] = [parts(titleTokens), parts(factTokens), parts(bodyTokens), parts(relatedTokens)];
  const bodies = [...body, ...moreFacts].slice(0, bodyAttributes.length).map((part, index) => [bodyAttributes[index], part] as const);
  return { id: engineId(id), build: Number(build), ...row, changedAt: changedAt.getTime(), title, facts, ...Object.fromEntries(bodies), related };
}

const columns = {
  id: true,
  build: true,
  type: true,
  kind: true,
  status: true,
  investigationId: true,
  companyIds: true,
  sourceIds: true,
  authorId: true,
  submitted: true,
  changedAt: true,
  titleTokens: true,
  factTokens: true,
  bodyTokens: true,
  relatedTokens: true,
} as const;

export const readRows = (ids: readonly string[]) => upkeep.searchDocument.findMany({ where: { id: { in: [...ids] }, removed: false }, select: columns });
