import type { Compare } from "../compare";
import type { PhoneLineFacts } from "./schema";

export const comparePhoneLine: Compare<PhoneLineFacts> = {
  columns: {
    digits: "phoneLine.digits",
    lineType: "phoneLine.lineType",
    operatorType: "phoneLine.operatorType",
    operator: "phoneLine.operator",
    arrangedBy: "phoneLine.arrangedBy",
    forWhom: "phoneLine.forWhom",
    forNote: "phoneLine.forNote",
    registeredTo: "phoneLine.registeredTo",
    count: "phoneLine.count",
  },
};
