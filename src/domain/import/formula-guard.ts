/** Keeps cells of our files from being executed by the spreadsheet that opens them, in a way that our own import takes back. */

const DANGEROUS = /^'*(?:[=+\-@\t\r\n]|[＝＋－＠])/;
/** A phone in its international form and a negative number do nothing, and other systems must get them as they are. */
const HARMLESS = /^(?:\+\d[\d ]{4,20}|-\d+(?:\.\d+)?)$/;

/** As OWASP advises: an apostrophe before what would begin a formula. */
export const guarded = (cell: string): string => (DANGEROUS.test(cell) && !HARMLESS.test(cell) ? `'${cell}` : cell);

/** What was there before `guarded`. */
export const unguarded = (cell: string): string => {
  const bare = cell.slice(1);
  return cell.startsWith("'") && guarded(bare) === cell ? bare : cell;
};
