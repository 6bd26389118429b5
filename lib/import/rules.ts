/** More than these a file does not hold; each is said in words where it is refused. */
export const mostMegabytes = 50;
export const mostBytes = mostMegabytes * 1024 * 1024;
export const mostRows = 200_000;
export const mostColumns = 200;
/** So many records one file may become: what is logged in one go holds up whoever logs beside it. */
export const mostRecords = 400;
