import { filled, notStatedIn, unlessNotStated } from "../filled";
import type { Draft } from "../schema";

export function phoneLineFactsIn({ digits, extent, lineType, operatorType, arrangedBy, arrangerNotStated }: Draft) {
  return {
    ...filled({
      digits,
      extent: unlessNotStated(extent),
      lineType: unlessNotStated(lineType),
      operatorType: unlessNotStated(operatorType),
      arrangedBy,
    }),
    about: false,
    notStated: notStatedIn({
      digits: extent === "notStated",
      lineType: lineType === "notStated",
      operatorType: operatorType === "notStated",
      arrangedBy: arrangerNotStated && arrangedBy.trim() === "",
    }),
  };
}

/** Digits and what they are belong together; a line without them says something else of itself. */
export function phoneLineProblems({ digits, extent, lineType, operatorType, arrangedBy }: Draft): string[] {
  const saysMore = arrangedBy.trim() !== "" || [lineType, operatorType].some((one) => unlessNotStated(one));
  if (digits === "") return unlessNotStated(extent) || !saysMore ? ["quick.missing.digits"] : [];
  if (!/^\+?\d{2,20}$/.test(digits)) return ["error.notDigits"];
  return extent === undefined ? ["quick.missing.extent"] : extent === "notStated" ? ["error.givenAndNotStated"] : [];
}
