import { Problem, problemAnswer } from "@/lib/api/problem";

/** Where nothing is, a program gets no page, and no form of a page can be sent there. */
const answer = (request: Request) => problemAnswer(request, new Problem("missing"));

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
