/** S-01, S-02 …: given by the archive, so that nobody puts a name into it. */
export const codenameOf = (number: number) => `S-${number.toString().padStart(2, "0")}`;
