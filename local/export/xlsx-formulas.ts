/** Formulas of Google Sheets as Excel's; those that Excel cannot compute are told apart, so that only their value is written. */
import { rootOf } from '../sheets/formulas/syntax';
import { FormulaSyntaxError, refText, tokenize, type Notation, type Ref, type Token } from '../sheets/formulas/tokens';
import { moveBy } from '../sheets/formulas/shift-formula';
import { quotedTab, type TabNames } from './xlsx-names';
import { cleanText } from './xlsx-text';

export interface FormulaWorld {
  readonly notation: Notation;
  readonly tabs: TabNames;
  /** In lower case. */
  readonly ranges: ReadonlySet<string>;
}

/** The same in both. What is missing here (FILTER, UNIQUE, MAP, LET, LAMBDA, REGEX…, ISEMAIL…) would spill or does not exist in every Excel. */
const SAME = new Set(
  `ABS ACOS ACOSH ADDRESS AND ASIN ASINH ATAN ATAN2 ATANH AVEDEV AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS CEILING CHAR CHOOSE
   CODE COLUMN COLUMNS COMBIN CONCATENATE CORREL COS COSH COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DATEDIF DATEVALUE
   DAY DEGREES EDATE EOMONTH ERROR.TYPE EVEN EXACT EXP FACT FALSE FIND FLOOR GCD GEOMEAN HARMEAN HLOOKUP HOUR HYPERLINK
   IF IFERROR INDEX INT ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISTEXT LARGE LCM LEFT LEN LN
   LOG LOG10 LOOKUP LOWER MATCH MAX MAXA MEDIAN MID MIN MINA MINUTE MOD MODE MONTH MROUND N NA NETWORKDAYS
   NETWORKDAYS.INTL NOT NOW NPV ODD OR PERCENTILE PI PMT POWER PRODUCT PROPER PV QUARTILE QUOTIENT RADIANS RANK REPLACE
   REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SECOND SIGN SIN SINH SMALL SQRT STDEV STDEVP SUBSTITUTE SUM SUMIF
   SUMIFS SUMPRODUCT SUMSQ T TAN TANH TEXT TIME TIMEVALUE TODAY TRIM TRUE TRUNC UPPER VALUE VAR VARP VLOOKUP WEEKDAY
   WEEKNUM WORKDAY WORKDAY.INTL YEAR YEARFRAC`.split(/\s+/),
);
/** Excel keeps these with a prefix in the file. */
const PREFIXED = new Set(
  `ARABIC CONCAT DAYS IFNA IFS ISOWEEKNUM MAXIFS MINIFS PERCENTILE.EXC PERCENTILE.INC RANK.AVG RANK.EQ STDEV.P STDEV.S SWITCH
   TEXTJOIN UNICHAR UNICODE VAR.P VAR.S XLOOKUP XMATCH XOR`.split(/\s+/),
);
/** Second arguments that Google lets one leave out and Excel does not. */
const SECOND: Readonly<Record<string, string>> = {
  CEILING: '1',
  FLOOR: '1',
  IFERROR: '""',
  ROUND: '0',
  ROUNDDOWN: '0',
  ROUNDUP: '0',
};
/** An argument left empty gives a blank in Google Sheets and 0 in Excel. */
const BRANCHING = new Set(['CHOOSE', 'IF', 'IFERROR', 'IFNA', 'IFS', 'SWITCH']);

const LONGEST = 8192;
const LONGEST_STRING = 255;
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/**
 * Without its `=`; null when Excel cannot compute it.
 * @param text as Google shows it in the spreadsheet's locale
 * @param move how far the formula moves, as when it is copied
 */
export function excelFormula(text: string, world: FormulaWorld, move = { rows: 0, columns: 0 }): string | null {
  const tokens = read(text, world.notation);
  if (!tokens) return null;
  const parts: string[] = [];
  const calls: { name: string; arguments: number }[] = [];
  let before: Token | undefined;
  for (const [at, token] of tokens.entries()) {
    const empty = before?.kind === 'open' || before?.kind === 'argument';
    const call = calls[calls.length - 1];
    if (empty && call && BRANCHING.has(call.name) && (token.kind === 'argument' || isClosing(token))) parts.push('""');
    if (token.kind === 'open') {
      const name = tokens[at - 1];
      calls.push({ name: name?.kind === 'call' ? name.text.toUpperCase() : '', arguments: 1 });
    } else if (token.kind === 'argument' && call) call.arguments++;
    else if (token.kind === 'close') {
      const closed = calls.pop();
      const second = closed && SECOND[closed.name];
      if (closed?.arguments === 1 && second !== undefined) parts.push(`,${second}`);
    }
    const part = partOf(token, world, move);
    if (part === null) return null;
    parts.push(part);
    if (token.kind !== 'space') before = token;
  }
  const formula = parts.join('').trim();
  return formula.length > LONGEST ? null : formula;
}

const isClosing = ({ kind, text }: Token): boolean => kind === 'close' && text === ')';

function read(text: string, notation: Notation): Token[] | null {
  try {
    const tokens = tokenize(text, notation);
    rootOf(tokens);
    return tokens;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return null;
    throw error;
  }
}

function partOf(token: Token, world: FormulaWorld, move: { rows: number; columns: number }): string | null {
  switch (token.kind) {
    case 'argument':
    case 'arrayColumn':
      return ',';
    case 'arrayRow':
      return ';';
    case 'number':
      return token.text.replace(',', '.');
    case 'string':
      return token.text.length > LONGEST_STRING ? null : cleanText(token.text);
    case 'boolean':
      return token.text.toUpperCase();
    case 'call': {
      const name = token.text.toUpperCase();
      return SAME.has(name) ? name : PREFIXED.has(name) ? `_xlfn.${name}` : null;
    }
    case 'name':
      return world.ranges.has(token.text.toLowerCase()) ? token.text : null;
    case 'error':
      return /^#(?:ERROR!)|!#/i.test(token.text) ? null : token.text.toUpperCase();
    case 'ref': {
      const ref = moveBy(move.rows, move.columns)(token.ref);
      return ref && excelRef(ref, world.tabs);
    }
    default:
      return token.text;
  }
}

/** Excel knows `A:C` and `2:5`, but no range that is open on one side: `A2:C` goes on to the last row. */
export function excelRef(ref: Ref, tabs: TabNames): string | null {
  const { sheet, from, to } = ref;
  const tab = sheet === undefined ? undefined : tabs.get(sheet.toLowerCase());
  if (sheet !== undefined && tab === undefined) return null;
  const closed = to && {
    from: {
      ...from,
      ...(from.row === undefined && to.row !== undefined ? { row: 0, rowFixed: true } : {}),
      ...(from.column === undefined && to.column !== undefined ? { column: 0, columnFixed: true } : {}),
    },
    to: {
      ...to,
      ...(to.row === undefined && from.row !== undefined ? { row: LAST_ROW, rowFixed: true } : {}),
      ...(to.column === undefined && from.column !== undefined ? { column: LAST_COLUMN, columnFixed: true } : {}),
    },
  };
  return refText({ ...ref, ...closed }, () => quotedTab(tab ?? ''));
}

/** What makes formulas of two cells the same: references that are not fixed are told by their distance. */
export function relativeFormula(text: string, notation: Notation, row: number, column: number): string {
  const tokens = read(text, notation);
  if (!tokens) return text;
  return tokens
    .map((token) => {
      if (token.kind !== 'ref') return token.text;
      const ends = [token.ref.from, ...(token.ref.to ? [token.ref.to] : [])].map((end) => [
        end.row === undefined || end.rowFixed ? end.row : `~${end.row - row}`,
        end.column === undefined || end.columnFixed ? end.column : `~${end.column - column}`,
      ]);
      return JSON.stringify([token.ref.sheet, ends]);
    })
    .join('');
}
