/** The session ends in a moment. Whoever keeps something takes the `detail` and hands it what has to be waited for. */
export const leavingEvent = "leaving";
export type Wait = (work: Promise<unknown>) => void;
