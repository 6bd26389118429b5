import { keepCalled } from "../../../calls/keep";
import { callFields, dialled, type LoggedOutcome, maskDialled, veiled } from "../../../calls/rules";
import { parseAttribution } from "../../../evidence/attribution";
import { logWithin, maskedPiece } from "../../../evidence/commands";
import { maskerOf } from "../../../evidence/masked";
import { evidenceInput } from "../../../evidence/schema";
import { evidenceByIds } from "../../../evidence/lines";
import { evidenceCalled } from "../../../evidence/queries";
import { wallClock } from "../../../evidence/when";
import type { Actor } from "../../../access/actor";
import { Denied } from "../../../access/denied";
import type { Tx } from "../../../db";
import { Prisma } from "../../../generated/client";
import type { Masker } from "../../../victims/masking";
import { findVictimData, veiledText } from "../../../victims/rules";
import { spared } from "../../../victims/spared";
import { batchesOf } from "../../batches";
import { saysNotStated } from "../../cells";
import { inBulk } from "../../plan";
import { namesMarkedIn } from "../../../victims/marked";
import { mostRows } from "../../rules";
import { plainZone, type RowFault } from "../../schema";
import type { Said, Staged, Target, Wrote } from "../target";
import { type CallTime, callTimeOf } from "./time";
import { markOf, outcomeOf, plainName, secondsOf } from "./words";

type Call = CallTime & {
  agent?: string;
  /** Masked already: nobody is called by it. */
  calling?: string;
  number?: string;
  seconds?: number;
  outcome?: LoggedOutcome;
  outcomeNote?: string;
  mark?: string;
  notStated: (typeof callFields)[number][];
};

const holdsVictimData = (text: string) => findVictimData(text).length > 0;

/** When a row says the call was: in one column, or the day in one and the clock in another. */
function timeOf(said: Said, zone: string, faults: RowFault[]): CallTime | undefined {
  const [at, day, time] = [said.at?.[0], said.day?.[0], said.time?.[0]];
  if (at !== undefined && (day !== undefined || time !== undefined)) faults.push({ field: "at", message: "error.oneOfThem" });
  const field = at === undefined ? "day" : "at";
  const written = at ?? [day, time].filter(Boolean).join(" ");
  if ((at ?? day) === undefined || saysNotStated(written)) {
    faults.push({ field: at === undefined && time !== undefined ? "day" : field, message: "error.noCallTime" });
    return undefined;
  }
  const read = callTimeOf(written, zone);
  if (!read) faults.push({ field: time !== undefined && callTimeOf(day ?? "", zone) ? "time" : field, message: "error.notACallTime" });
  return read;
}

function callOf(said: Said, zone: string): { call?: Call; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const notStated: Call["notStated"] = [];
  const read = <Value>(field: Call["notStated"][number], message: string, parse: (text: string) => Value | undefined): Value | undefined => {
    const text = said[field]?.[0];
    if (text === undefined) return undefined;
    if (saysNotStated(text)) {
      notStated.push(field);
      return undefined;
    }
    const value = parse(text);
    if (value === undefined) faults.push({ field, message });
    return value;
  };
  /** A word that everybody who reads the log reads: what could find a victim has no place in it, neither as it was written nor as it is kept. */
  const word = (field: "agent" | "outcome" | "mark", most: number, plain: (text: string) => string) =>
    read(field, "error.tooLong", (text) => {
      const name = plain(text);
      if (name === "" || name.length > most) return undefined;
      if ([text, name].some(holdsVictimData)) faults.push({ field, message: field === "agent" ? "error.notAnAgent" : "error.victimData" });
      return name;
    });
  const time = timeOf(said, zone, faults);
  const agent = word("agent", 60, plainName);
  const calling = read("calling", "error.notANumberCalled", dialled);
  const number = read("number", "error.notANumberCalled", dialled);
  const seconds = read("duration", "error.notADuration", secondsOf);
  const outcome = word("outcome", 60, plainName);
  const mark = word("mark", 8, markOf);
  if (!time || faults.length > 0) return { faults };
  const call = {
    ...time,
    ...(agent !== undefined && { agent }),
    ...(calling !== undefined && { calling: maskDialled(calling) }),
    ...(number !== undefined && { number }),
    ...(seconds !== undefined && { seconds }),
    ...(outcome !== undefined && outcomeOf(outcome)),
    ...(mark !== undefined && { mark }),
    notStated,
  };
  return { call, faults };
}

/** The piece that this log is part of, where one is named. Whatever its writer cannot see is no piece. */
async function wholeOf(actor: Actor, investigationId: string, partOf: string | undefined): Promise<string | undefined> {
  if (partOf === undefined) return undefined;
  const id = await evidenceCalled(actor, partOf);
  const [found] = id === null ? [] : await evidenceByIds(actor, [id]);
  if (found?.investigationId !== investigationId) throw new Denied("noSuchRecord", "setting.partOf");
  return found.id;
}

const isNumber = (field: string | undefined) => field === "number" || field === "calling";

/** A cell beside the numbers. In a column that nobody chose may stand numbers, too, of landlines among them. */
function shownCell(cell: string, leftOut: boolean): string {
  const masked = veiledText(cell);
  return leftOut && !callTimeOf(cell, plainZone) ? masked.replace(/\p{Nd}(?:[ -]?\p{Nd}){4,}/gu, "••••") : masked;
}

/** The words of a log that hold a name of a victim, and how they are kept: a word each, however many calls have it. */
async function maskedWords(tx: Tx, rows: Prisma.Sql, masks: Masker): Promise<{ word: string; masked: string }[]> {
  const words = await tx.$queryRaw<{ word: string; mark: boolean }[]>`
    select word, bool_or(mark) mark from (
      select unnest(array[s.value->>'agent', s.value->>'outcomeNote']) word, false mark from ${rows} union all select s.value->>'mark', true from ${rows}) w
    where word is not null group by word order by word`;
  return words.flatMap(({ word, mark }) => {
    const masked = masks.text(word);
    // A mark holds eight signs: what is longer once it is masked says nothing else.
    return masked === word ? [] : [{ word, masked: mark && masked.length > 8 ? "••" : masked }];
  });
}

/**
 * Writes the calls as they stand in the file, with the names of victims masked, and each number once, sealed. Nothing of the file
 * goes through this process but its numbers and its different words. Answers how many calls there are.
 */
async function addCalls(tx: Tx, { importId, investigationId }: Staged, log: { id: string; zone: string }, masks: Masker | null, wrote: Wrote): Promise<number> {
  const rows = Prisma.sql`"ImportedRow" i join "StagedRow" s on s."importId" = i."importId" and s.row = i.row where i."importId" = ${importId}::uuid`;
  await tx.$executeRaw`
    insert into "CallLog" ("evidenceId", "investigationId", zone, calls, numbers)
    select ${log.id}::uuid, ${investigationId}::uuid, ${log.zone}, count(*), count(distinct s.value->>'number') from ${rows}`;
  const words = masks ? await maskedWords(tx, rows, masks) : [];
  const asKept = (field: string) => Prisma.sql`coalesce((select masked from words where word = s.value->>${field}), s.value->>${field})`;
  const ordinals = new Map<string, number>();
  let added = 0;
  for (const { after, last } of await batchesOf(tx, importId)) {
    const batch = Prisma.sql`i."importId" = ${importId}::uuid and i.row > ${after} and i.row <= ${last} and s.row > ${after} and s.row <= ${last}`;
    const called = await tx.$queryRaw<{ row: number; number: string }[]>`
      select i.row, s.value->>'number' number from "ImportedRow" i join "StagedRow" s on s."importId" = i."importId" and s.row = i.row
      where ${batch} and s.value->>'number' is not null order by i.row`;
    const fresh: { ordinal: number; number: string }[] = [];
    const places = called.map(({ row, number }) => {
      let ordinal = ordinals.get(number);
      if (ordinal === undefined) {
        ordinals.set(number, (ordinal = ordinals.size + 1));
        fresh.push({ ordinal, number });
      }
      return { row, ordinal };
    });
    await keepCalled(tx, { id: log.id, investigationId }, fresh);
    const calls = await tx.$executeRaw`
      with words (word, masked) as (select * from unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ masked }) => masked)}::text[]))
      insert into "LoggedCall" ("evidenceId", "investigationId", row, at, precision, agent, calling, number, seconds, outcome, "outcomeNote", mark, "notStated")
      select ${log.id}::uuid, ${investigationId}::uuid, i.row, (s.value->>'at')::timestamptz, (s.value->>'precision')::"CallPrecision", ${asKept("agent")}, s.value->>'calling', n.ordinal,
        (s.value->>'seconds')::int, (s.value->>'outcome')::"LoggedOutcome", ${asKept("outcomeNote")}, ${asKept("mark")},
        array(select jsonb_array_elements_text(s.value->'notStated'))
      from "ImportedRow" i join "StagedRow" s on s."importId" = i."importId" and s.row = i.row
      left join unnest(${places.map(({ row }) => row)}::int[], ${places.map(({ ordinal }) => ordinal)}::int[]) n (row, ordinal) on n.row = i.row
      where ${batch}`;
    added += calls;
    wrote(calls);
  }
  return added;
}

/** What the record says beside its calls: a document that we hold, with the hash of its file, or something that was seen. */
function detailOf({ as, title }: Staged["setting"], file: { fileName: string; sha256: Uint8Array }) {
  if (as === "observation") return { kind: "observation", facts: { seen: title, notStated: [] } };
  const files = [{ name: file.fileName, sha256: Buffer.from(file.sha256).toString("hex"), notStated: [] }];
  return { kind: "document", facts: { name: file.fileName, type: "table", state: "obtained", files, defects: [], notStated: [] } };
}

/** A call each row, all of a file in one draft: a log that is cut in pieces would be counted in pieces. */
export const callLog: Target = {
  fields: {
    at: ["时间", "呼叫时间", "通话时间", "拨打时间", "开始时间", "起始时间", "日期时间", "time", "when", "at", "start", "start time", "call time", "datetime"],
    day: ["日期", "通话日期", "date", "day", "call date"],
    time: ["时刻", "钟点", "clock", "time of day"],
    agent: [
      "坐席",
      "座席",
      "坐席号",
      "坐席工号",
      "工号",
      "员工",
      "员工号",
      "分机",
      "分机号",
      "主叫",
      "话务员",
      "代号",
      "agent",
      "agent id",
      "extension",
      "employee",
      "caller",
    ],
    calling: [
      "主叫号码",
      "主叫电话",
      "主叫",
      "呼出号码",
      "外显号码",
      "外显",
      "去电号码",
      "calling number",
      "calling",
      "caller number",
      "caller id",
      "caller",
      "number calling",
      "from number",
      "ani",
    ],
    number: [
      "号码",
      "被叫",
      "被叫号码",
      "客户号码",
      "客户电话",
      "拨打号码",
      "电话",
      "电话号码",
      "手机",
      "手机号",
      "number",
      "called",
      "called number",
      "number called",
      "phone",
      "callee",
    ],
    duration: ["时长", "通话时长", "通话时长(秒)", "秒数", "计费时长", "duration", "seconds", "talk time", "duration (s)"],
    outcome: ["结果", "通话结果", "呼叫结果", "状态", "通话状态", "接通状态", "outcome", "outcome of the call", "result", "status", "disposition"],
    mark: ["标记", "客户标记", "客户等级", "等级", "意向等级", "mark", "lead mark", "grade"],
  },
  // Many exports call the calling number as others call the agent: it is which of the two its cells look like.
  unlike: { agent: holdsVictimData, calling: (cell) => dialled(cell) === undefined },
  several: [],
  required: ["at", "day"],

  read(said, { zone = plainZone }) {
    const { call, faults } = callOf(said, zone);
    return call ? { value: call } : { faults };
  },

  show(value, t, { zone = plainZone }) {
    const { at, precision, agent, calling, number, seconds, outcome, outcomeNote, mark, notStated } = value as Call;
    const { day, time } = wallClock(zone, new Date(at));
    const clock = precision === "day" ? "" : ` ${time}${precision === "second" ? `:${at.slice(17, 19)}` : ""}`;
    const texts = {
      at: `${day}${clock}`,
      agent,
      calling,
      number,
      duration: seconds === undefined ? undefined : t("callLog.seconds", { seconds }),
      outcome: outcomeNote ?? (outcome && t(`callLog.outcomes.${outcome}`)),
      mark,
    };
    return { texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text)) as Record<string, string>, notStated };
  },

  veil: {
    value: (value) => (typeof (value as Call).number === "string" ? { ...(value as Call), number: maskDialled((value as Call).number!) } : value),
    cells: (cells, columns) => cells.map((cell, column) => (isNumber(columns[column]) ? veiled(cell) : shownCell(cell, !columns[column]))),
    left: (cells, columns) => callLog.veil!.cells(cells, columns).map((cell, column) => (columns[column] ? cell : "")),
  },

  rowsEach: mostRows,

  // Nobody calls one number twice in a second. Where less is known, each row is a call of its own, also when it reads like another.
  mayRecur: Prisma.sql`(s.value->>'precision' <> 'second' or s.value->>'number' is null)`,

  // The same row through another chain, or of another company, is another statement. Whose draft has it already is not told.
  sameness: ({ attribution, company }, importedBy) => ({ attribution, company, importedBy }),

  async holds({ actor, investigationId, setting: { partOf } }) {
    await wholeOf(actor, investigationId, partOf);
  },

  async add(tx, staged, { actor, record, wrote }) {
    const { importId, investigationId, setting } = staged;
    const { attribution, nature, title, company, zone = plainZone } = setting;
    const partOf = await wholeOf(actor, investigationId, setting.partOf);
    const { subjectId: id } = await tx.importedRow.findFirstOrThrow({ where: { importId }, select: { subjectId: true } });
    const file = await tx.import.findUniqueOrThrow({ where: { id: importId }, select: { fileName: true, sha256: true } });
    const detail = detailOf(setting, file);
    const known = await namesMarkedIn(tx, actor, investigationId);
    const notVictims = [...spared()];
    const masks = maskerOf({ detail, notVictims } as Parameters<typeof maskerOf>[0], [], known);
    const added = await inBulk(tx, () => addCalls(tx, staged, { id, zone }, known.length > 0 ? masks : null, wrote));
    // The record comes last: the lock on its investigation holds up everybody who logs there.
    const { _min: first, _max: last } = await tx.loggedCall.aggregate({ where: { evidenceId: id }, _min: { at: true }, _max: { at: true } });
    const input = {
      id,
      investigationId,
      title,
      nature,
      attribution: parseAttribution(attribution ?? ""),
      occurred: { from: first.at!.toISOString(), to: last.at!.toISOString(), precision: "range", zone },
      links: partOf === undefined ? [] : [{ toId: partOf, role: "partOf" }],
      notVictims,
      detail,
    };
    await logWithin(
      tx,
      record,
      actor,
      maskedPiece(evidenceInput.parse(input), company === undefined ? [] : [{ name: company, role: "subject", field: "setting.company" }], known, masks),
    );
    return added;
  },
};
