/** The files for Pipedrive and Zoho, read by csv-parse, which shares no code with us: counts, headers, quotation marks, texts, dates, money. */
import { parse } from 'csv-parse/sync';
import { blankDeal, type Deal } from '../../../../src/domain/deal';
import { contactsCsv, dealsCsv, historyCsv, type ExportFormat } from '../../../../src/domain/export/export-csv';
import type { ExportDeal, ExportWords } from '../../../../src/domain/export/export-deal';
import { baseWith, imported, STAGES } from '../import/import-fixture';

const words: ExportWords = {
  stage: (code) => STAGES.find((stage) => stage.code === code)?.name ?? code,
  reason: (code) => baseWith().reasons.find((reason) => reason.code === code)?.name ?? code,
  event: (event) => event,
  currency: 'UAH',
  local: (instant) => new Date(Date.parse(instant) + 2 * 3_600_000).toISOString().slice(0, 19).replace('T', ' '),
};
const NASTY = [
  '=1+1', '+380 1', '-2', '@SUM(A1)', '\tтаб', '"', '""', 'a,b;c|d', 'перша\nдруга', 'перша\r\nдруга', ' blank ', "'=1", 'ё ґ 😀', '=HYPERLINK("http://x";"y")', '0012', '1e5', '#N/A',
]; // prettier-ignore
const at = (index: number): string => `2026-05-${String((index % 28) + 1).padStart(2, '0')}T08:30:05.000Z`;
const deals: ExportDeal[] = NASTY.map((text, index): ExportDeal => {
  const deal: Deal = {
    ...blankDeal(`D-${index + 1}`, 'B3', at(index)),
    title: `${text} deal ${index}`,
    contact: `Person ${index} ${text}`,
    company: text,
    source: text,
    product: text,
    note: `${text}\n${text}`,
    phone: `+380 67 100 00 ${String(index).padStart(2, '0')}`,
    email: `p${index}@client.example`,
    value: [0, 0.1, 1234567.89, 1e21, null][index % 5] ?? null,
    currency: 'UAH',
    owner: 'Олена Коваль',
    externalId: `X-${index}`,
  };
  const closing = { outcome: 'won', closedAt: at(index + 1), lossReason: null, evidence: '', comeBackOn: null, cycleDays: 1 } as const; // prettier-ignore
  return index % 3 === 2 ? { deal: { ...deal, stage: 'B8' }, closing } : { deal, closing: null };
});

/** Strict: a row of another width, or a quotation mark out of place, throws. */
const read = (csv: string): string[][] =>
  parse(csv, { bom: true, record_delimiter: '\r\n', relax_column_count: false });
/** What a spreadsheet would execute; figures with their sign are none. */
const FORMULA = /^(?![+-]?[\d ]+$)[=+\-@\t\r]/;

describe.each(['pipedrive', 'zoho'] as ExportFormat[])('%s', (format) => {
  const csv = dealsCsv(deals, format, words, true);
  const [headers = [], ...rows] = read(csv);

  test('as many rows as deals, each as wide as the headers, which are told once each', () => {
    expect(rows).toHaveLength(deals.length);
    expect(new Set(headers).size).toBe(headers.length);
    expect(headers.every((header) => header.trim() === header && header !== '')).toBe(true);
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  test('nothing that a spreadsheet would execute, and every text is whole', () => {
    for (const cell of [headers, ...rows].flat()) expect(cell).not.toMatch(FORMULA);
    rows.forEach((row, index) => {
      const plain = row.map((cell) => cell.replace(/^'/, '').replace(/\r\n/g, '\n'));
      expect(plain).toEqual(expect.arrayContaining([`${NASTY[index]} deal ${index}`.replace(/\r\n/g, '\n')])); // prettier-ignore
    });
  });

  test('sums are plain figures, moments are of one form', () => {
    const column = (name: RegExp): number => headers.findIndex((header) => name.test(header));
    const [value, created] = [column(/value$|^amount$/i), column(/created|creation/i)];
    expect([value, created].every((one) => one >= 0)).toBe(true);
    expect(rows.map((row) => row[value])).toEqual(
      deals.map(({ deal }) => (deal.value === null ? '' : deal.value === 1e21 ? '1000000000000000000000' : String(deal.value))),
    ); // prettier-ignore
    for (const [index, row] of rows.entries()) expect(row[created]).toBe(words.local(at(index)));
  });

  test('our own import takes them as the same deals', () => {
    const { rows: judged } = imported(read(csv));
    expect(judged.map(({ verdict }) => verdict)).toEqual(deals.map(() => 'new'));
    judged.forEach((one, index) => {
      const { deal, closing } = deals[index] as ExportDeal;
      if (one.verdict === 'rejected') throw new Error(JSON.stringify(one));
      const { fields, outcome, stage } = one.record;
      const text = (value: string): string => value.replace(/\r\n/g, '\n').trim();
      expect([text(fields.title), fields.value, fields.phone, fields.email, outcome, stage]).toEqual([text(deal.title), deal.value, deal.phone, deal.email, closing?.outcome ?? 'open', deal.stage]); // prettier-ignore
    });
  });

  test('contacts and history are as sound', () => {
    const contacts = read(contactsCsv(deals, format, 'UA', true));
    expect(contacts).toHaveLength(deals.length + 1);
    for (const cell of contacts.flat()) expect(cell).not.toMatch(FORMULA);
  });

  test('the history has a row for every line', () => {
    const lines = NASTY.map((note, index) => ({ at: at(index), who: note, deal: `D-${index}`, event: 'edited' as const, from: note, to: note, note })); // prettier-ignore
    const rows = read(historyCsv(lines, (deal) => `Title of ${deal}`, format, words, true));
    expect(rows).toHaveLength(NASTY.length + 1);
    for (const cell of rows.flat()) expect(cell).not.toMatch(FORMULA);
  });
});
