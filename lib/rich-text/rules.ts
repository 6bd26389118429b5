/** What can be mentioned. A mention holds the type and the id, never the name: a name can be changed or taken out of sight. */
export const mentionTypes = ["company", "source", "evidence"] as const;
export type MentionType = (typeof mentionTypes)[number];
export type Mention = { type: MentionType; id: string };

/** What labels and links of mentions are found by. */
export const mentionKey = ({ type, id }: Mention) => `${type}:${id}`;

export const isMentionType = (value: unknown): value is MentionType => mentionTypes.some((type) => type === value);
/** In lower case, as the database writes it: ids are compared as text. */
export const isId = (value: unknown): value is string => typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

const schemes = new Set(["http:", "https:", "mailto:"]);

/** Where a link may lead: the web or a mailbox, written out in full. Spaces and control characters would hide a scheme from whoever reads it. */
export const isHref = (value: unknown): value is string =>
  typeof value === "string" &&
  value.length <= 2000 &&
  /^(https?:\/\/[^/\s]|mailto:[^\s])[^\s\p{Cc}\p{Cf}]*$/iu.test(value) &&
  schemes.has(URL.parse(value)?.protocol ?? "");

/** What somebody typed into the field for a link: an address without its scheme gets one; null when it is no address. */
export function hrefFrom(typed: string): string | null {
  const given = typed.trim();
  const candidate = /^[a-z][a-z0-9+.-]*:/i.test(given)
    ? given
    : /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(given)
      ? `mailto:${given}`
      : /^[^\s/]+\.[^\s/]+/.test(given)
        ? `https://${given}`
        : given;
  return isHref(candidate) ? candidate : null;
}

/** Lists begin somewhere: a quoted list may go on from another. */
export const isListStart = (value: unknown) => typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 99_999;

/** ProseMirror asks for a check that throws. */
export const mustBe = (right: (value: unknown) => boolean) => (value: unknown) => {
  if (!right(value)) throw new RangeError("an attribute holds what it may not hold");
};
