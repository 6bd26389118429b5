import { termsOf } from "./tokens";

/** So many words and pairs of characters of a question are looked for: a long sentence. Each costs a look into the index, and a whole page of text finds nothing but itself. */
export const mostTokens = 100;

const size = (question: string) => termsOf(question).reduce((sum, { tokens }) => sum + tokens.length, 0);
/** What may be the beginning of a word or a number: half of one is another one. */
const halved = /[\p{Script=Latin}\p{N}\p{M}.,%-]+$/u;

/** The beginning of a question, as far as it is looked for. */
export function cutQuestion(question: string): string {
  if (question.length <= mostTokens) return question; // none has more words than characters
  const characters = Array.from(question);
  let [length, tokens] = [characters.length, size(question)];
  while (tokens > mostTokens) {
    length = Math.min(length - 1, Math.ceil((length * mostTokens) / tokens));
    tokens = size(characters.slice(0, length).join(""));
  }
  if (length === characters.length) return question;
  const begin = characters.slice(0, length).join("");
  const isWhole = !/^[\p{Script=Latin}\p{N}\p{M}]/u.test(characters[length]!);
  return (isWhole ? begin : begin.replace(halved, "") || begin).trim();
}
