/** More than these a file does not hold; each is said in words where it is refused. */
export const mostMegabytes = 50;
export const mostBytes = mostMegabytes * 1024 * 1024;
export const mostRows = 200_000;
export const mostColumns = 200;
/** Signs of a cell, as spreadsheets have it. A row with a longer one is refused, and the cell kept up to here. */
export const longestCell = 32_767;
/** Signs in one row. A quotation mark that is never closed would else take in the rest of the file. */
export const longestRow = 1_000_000;
/** So many records one file may become: what is logged in one go holds up whoever logs beside it. */
export const mostRecords = 400;
