import type { PersonalData } from "../../personal-data";
import type { TestimonyFacts } from "./schema";

/** The data that this testimony supports the other side having. What they worked out or guessed is not among them, however right it was. */
export const supportedData = ({ known }: Pick<TestimonyFacts, "known">): PersonalData[] => known;
