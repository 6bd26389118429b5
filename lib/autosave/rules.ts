/** What stands in a form, as it is read off it. */
export type Typed = Record<string, unknown>;

/** What the server keeps, as the browser gets it. */
export type Saved = { form: string; data: Typed; revision: number; updatedAt: string };

/** What a device keeps. `base` is the server's revision that was gone on from, 0 for none; `writer` is the page that wrote it. `aside`: it was not chosen; `sent`: its form was being sent. */
export type Copy = { id: string; form: string; writer: string; base: number; at: string; data: Typed; aside?: boolean; sent?: boolean };

/** One of several texts for the same form; `record`: what the archive has by now, in the version `base`. */
export type Version = { from: "page" | "device" | "server" | "record"; data: Typed; at: string; base: number; writer?: string };

/** The same text for the same data: names in order. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, inside: unknown) =>
    typeof inside === "object" && inside !== null && !Array.isArray(inside)
      ? Object.fromEntries(Object.entries(inside).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inside,
  );
export const sameData = (one: Typed, other: Typed) => canonical(one) === canonical(other);

export const versionOf = ({ data, revision, updatedAt }: Saved): Version => ({ from: "server", data, at: updatedAt, base: revision });
const fromCopy = ({ data, at, base, writer }: Copy): Version => ({ from: "device", data, at, base, writer });

/** What went on from the newest stands first, and of those the last written: the order is for reading, and of two that say the same the first counts. */
const inOrder = <T extends { base: number; at: string }>(texts: readonly T[]) =>
  [...texts].sort((one, other) => other.base - one.base || (one.at < other.at ? 1 : -1));

/** The first of those that say the same. */
const distinct = (versions: readonly Version[]) => versions.filter(({ data }, at) => versions.findIndex((other) => sameData(other.data, data)) === at);

type Reconciled = {
  /** What the form shall hold; null: what it holds already. */
  show: Version | null;
  /** Texts of which somebody has to choose one; empty when there is nothing to ask. */
  ask: Version[];
  /** Copies on the device that say nothing of their own. */
  spent: Copy[];
};

/**
 * What to do with everything that was kept of one form. Only a text that goes on from what the server has replaces it
 * without asking; no clock decides, since the clocks of devices are wrong. `page` is what was typed before this was known.
 */
export function reconcile({ server, device, page }: { server: Saved | null; device: readonly Copy[]; page: Version | null }): Reconciled {
  const copies = inOrder(device.filter(({ aside }) => !aside));
  const spent = copies.filter(({ data }, at) => (server && sameData(server.data, data)) || copies.findIndex((other) => sameData(other.data, data)) !== at);
  const own = distinct(inOrder([...(page ? [page] : []), ...copies.filter((copy) => !spent.includes(copy)).map(fromCopy)])).filter(
    ({ data }) => !server || !sameData(server.data, data),
  );
  const [only, ...more] = own;

  if (!only) return { show: server && !page ? versionOf(server) : null, ask: [], spent };
  if (more.length === 0 && only.base === (server?.revision ?? 0)) return { show: page && sameData(page.data, only.data) ? null : only, ask: [], spent };
  return { show: null, ask: [...own, ...(server ? [versionOf(server)] : [])], spent };
}

/** Where a text holds what its form has no fields for: it waits beside the form and is in no record. */
export const beside = "otherFacts";

/** Whether what is typed in this form belongs to a record that is there already. */
export const isOfRecord = (form: string) => /^(edit|sort)\//.test(form);

/** The version of its record that a text was begun on; none where it says none. */
export const versionIn = (data: Typed | null | undefined): number | undefined => {
  const version = Number(data?.seenVersion);
  return Number.isInteger(version) && version > 0 ? version : undefined;
};

/** What is known of a text that stands in no record: its form, and what it says of where it belongs. */
type Unfinished = { form: string; id: string; investigationId?: string | null; companyId?: string | null; isEdit?: boolean };

/** Back into the form, which finds its text under the id. */
export function addressOf({ form, id, investigationId, companyId, isEdit = false }: Unfinished): string {
  const [use, what] = form.split("/");
  const asking = (more: Record<string, string>) => String(new URLSearchParams({ ...(investigationId && { investigation: investigationId }), ...more }));
  // A company that is known already has an id of many investigations: what is typed of it stands under one of its own, and names it.
  if (form === "edit/company" && companyId) return isEdit ? `/companies/${companyId}/edit?${asking({})}` : `/companies/new?${asking({ company: companyId })}`;
  if (form === "new/company") return `/companies/new?${asking({ id })}`;
  if (form === "new/source") return `/sources/new?${asking({ id })}`;
  if (form === "edit/source") return `/sources/${id}/edit`;
  if (form === "new/claim") return `/claims/new?${asking({ id })}`;
  if (form === "edit/claim") return `/claims/${id}/edit`;
  if (use === "edit") return `/evidence/${id}/edit`;
  if (use === "sort") return `/evidence/${id}/sort/${what}`;
  return `/evidence/new/${what}?${asking({ id })}`;
}
