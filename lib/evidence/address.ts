import { text } from "../zod";

/** Whether a text is the address of a web page: http or https alone, without a name and password in it. Nothing is asked of it. */
function isWebAddress(address: string): boolean {
  if (!/^https?:\/\//i.test(address) || /[\s\p{Cc}]/u.test(address)) return false;
  try {
    const { protocol, hostname, username, password } = new URL(address);
    return (protocol === "http:" || protocol === "https:") && hostname !== "" && username === "" && password === "";
  } catch {
    return false;
  }
}

/** An address as it was typed. It is kept letter by letter, since it is evidence. */
export const webAddress = () => text(2000).refine(isWebAddress, "error.notAWebAddress");
