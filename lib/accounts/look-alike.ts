/** What is there and cannot be seen or told: zero-width and bidi marks, fillers, control and private characters, the sign for a broken one. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\ufffd]/u;

/** Scripts that are written side by side in one name; any other stands alone (UTS 39, "highly restrictive"). */
const together: RegExp[] = ["Han|Hira|Kana|Latin", "Han|Bopomofo|Latin", "Han|Hangul|Latin"].map(
  (scripts) => new RegExp(`^(?:${["Common", "Inherited", ...scripts.split("|")].map((script) => `\\p{Script_Extensions=${script}}`).join("|")})*$`, "u"),
);
const alone = [
  "Cyrillic",
  "Greek",
  "Arabic",
  "Hebrew",
  "Thai",
  "Devanagari",
  "Bengali",
  "Tamil",
  "Armenian",
  "Georgian",
  "Khmer",
  "Lao",
  "Mongolian",
  "Myanmar",
  "Tibetan",
  "Yi",
].map((script) => new RegExp(`^(?:\\p{Script_Extensions=Common}|\\p{Script_Extensions=Inherited}|\\p{Script_Extensions=${script}})*$`, "u"));

/** Whether every character can be seen and all letters belong together: a Cyrillic а among Latin letters does not. */
export const isPlain = (text: string): boolean => !unseen.test(text) && [...together, ...alone].some((pattern) => pattern.test(text));

/** Letters that are drawn like a Latin one, lower case, by the Latin one. */
const twins = new Map(
  Object.entries({
    a: "аα",
    b: "ьв",
    c: "сϲ",
    d: "ԁ",
    e: "еε",
    g: "ɡ",
    h: "һн",
    i: "іιılӏ1|",
    j: "јϳ",
    k: "кκ",
    m: "м",
    n: "ո",
    o: "оοօ0",
    p: "рρ",
    q: "ԛ",
    r: "г",
    s: "ѕ",
    t: "тτ",
    u: "υս",
    v: "ѵν",
    w: "ԝω",
    x: "хχ",
    y: "уγ",
    z: "ᴢ",
  }).flatMap(([latin, like]) => [...like].map((letter) => [letter, latin] as const)),
);

/** Two names with the same shape look the same to a reader: case, width, accents, spaces and alphabets put aside. */
export const shapeOf = (text: string): string =>
  [
    ...text
      .normalize("NFKD")
      .replace(/[\p{M}\s\p{Cf}]/gu, "")
      .toLowerCase(),
  ]
    .map((letter) => twins.get(letter) ?? letter)
    .join("");
