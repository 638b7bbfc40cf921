/** The files that we give out, read by another parser, by other systems' rules, and by our own import. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { blankDeal, type Deal, type HistoryEntry } from '../../../../src/domain/deal';
import { contactsCsv, dealsCsv, historyCsv, type ExportFormat } from '../../../../src/domain/export/export-csv';
import type { ExportDeal, ExportWords } from '../../../../src/domain/export/export-deal';
import { rejectedCsv } from '../../../../src/domain/export/rejected-rows';
import { writeCsv } from '../../../../src/domain/export/write-csv';
import { guarded, unguarded } from '../../../../src/domain/import/formula-guard';
import { recogniseColumns } from '../../../../src/domain/import/recognise-columns';
import { readFile } from '../../../../src/ui/import/read-file';
import { baseWith, deal as baseDeal, imported, STAGES, verdicts } from '../import/import-fixture';

const REASONS = new Map(baseWith().reasons.map(({ code, name }) => [code, name]));
const words: ExportWords = {
  stage: (code) => STAGES.find((stage) => stage.code === code)?.name ?? code,
  reason: (code) => REASONS.get(code) ?? code,
  event: (event) => event,
  currency: 'UAH',
  local: (instant) => new Date(Date.parse(instant) + 2 * 3_600_000).toISOString().slice(0, 19).replace('T', ' '),
};
const NOW = '2026-05-12T12:30:05.000Z';
const open = (id: string, more: Partial<Deal> = {}): ExportDeal => ({
  deal: { ...blankDeal(id, 'B3', NOW), title: `Deal ${id}`, ...more },
  closing: null,
});
const lost: ExportDeal = {
  ...open('D-3', { title: 'Винты', stage: 'B5' }),
  closing: { outcome: 'lost', closedAt: '2026-06-01T08:00:00.000Z', lossReason: 'L10', evidence: 'Стальпром, цена', comeBackOn: '2027-03-01', cycleDays: 19 },
}; // prettier-ignore
const won: ExportDeal = {
  ...open('D-4', { title: 'Гайки', stage: 'B8', value: 1e21 }),
  closing: { outcome: 'won', closedAt: '2026-06-02T08:00:00.000Z', lossReason: null, evidence: '', comeBackOn: null, cycleDays: 20 },
}; // prettier-ignore
const full = open('D-2', {
  title: '=HYPERLINK("http://x";"y"), анкеры',
  contact: 'Анна Марія Швец',
  company: '@Стальмакс "Плюс"',
  phone: '+380 67 123 45 67',
  email: 'anna@stalmax.ua',
  source: '-сайт',
  product: 'анкер\tM8',
  value: 1234567.89,
  owner: 'Олена Коваль',
  nextStep: '+ перезвонить',
  nextStepDue: '2026-06-15',
  note: '  первая\r\n"вторая", и\nтретья ',
  externalId: '77',
});
const parsed = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: false, delimiter: ',', newline: '\r\n' }).data.slice(0, -1); // prettier-ignore

test('Pipedrive', () => {
  const [deal, lostRow, wonRow] = parsed(dealsCsv([full, lost, won], 'pipedrive', words, true));
  expect(deal).toMatchObject({
    'Deal - Title': `'=HYPERLINK("http://x";"y"), анкеры`,
    'Deal - Value': '1234567.89',
    'Deal - Currency of Value': 'UAH',
    'Deal - Stage': 'Выявление потребности',
    'Deal - Status': 'Open',
    'Deal - Deal created': '2026-05-12 14:30:05',
    'Person - Phone - Work': '+380 67 123 45 67',
    'Organization - Name': `'@Стальмакс "Плюс"`,
    Note: '  первая\r\n"вторая", и\nтретья ',
    'Sales Conveyor ID': 'D-2',
    'ID before': '77',
  });
  expect(lostRow).toMatchObject({ 'Deal - Status': 'Lost', 'Deal - Lost reason': 'Выбрали конкурента', 'Deal - Lost time': '2026-06-01 10:00:00', 'Deal - Won time': '', 'Person - Name': 'Винты' }); // prettier-ignore
  expect(wonRow).toMatchObject({ 'Deal - Status': 'Won', 'Deal - Won time': '2026-06-02 10:00:00', 'Deal - Value': '1000000000000000000000' }); // prettier-ignore
});

test('Zoho', () => {
  const [deal, lostRow, wonRow] = parsed(dealsCsv([full, lost, won], 'zoho', words, false));
  expect(deal).toMatchObject({ 'Deal Name': `'=HYPERLINK("http://x";"y"), анкеры`, Amount: '1234567.89', Stage: 'Выявление потребности', 'Closing Date': '', 'Contact Name': 'Анна Марія Швец', 'Lead Source': "'-сайт" }); // prettier-ignore
  expect(lostRow).toMatchObject({ Stage: 'Closed Lost', 'Reason For Loss': 'Выбрали конкурента', 'Closing Date': '2026-06-01 10:00:00', 'Last Stage': 'Предложение' }); // prettier-ignore
  expect(wonRow).toMatchObject({ Stage: 'Closed Won' });
});

describe.each(['pipedrive', 'zoho'] as const)('%s: what leaves comes back', (format: ExportFormat) => {
  const back = (deals: readonly ExportDeal[], base = baseWith()) => {
    const read = readFile(new TextEncoder().encode(dealsCsv(deals, format, words, true)));
    if (!read.ok) throw new Error(read.fault.code);
    expect(recogniseColumns(read.table.rows, 'UA').mapping.source).toBe(format);
    return imported(read.table.rows, base);
  };

  test('every field of a deal', () => {
    const { deal } = full;
    const [one] = back([full]).rows;
    expect(one).toMatchObject({
      verdict: 'new',
      record: {
        stage: 'B3',
        outcome: 'open',
        createdAt: NOW,
        lastActivityAt: NOW,
        fields: {
          title: deal.title, contact: deal.contact, company: deal.company, phone: deal.phone, email: deal.email, source: deal.source,
          product: deal.product, value: deal.value, currency: 'UAH', owner: deal.owner, nextStep: deal.nextStep, nextStepDue: deal.nextStepDue, note: deal.note,
        },
      },
    }); // prettier-ignore
  });

  test('how deals ended', () => {
    const [first, second] = back([lost, won]).rows;
    expect(first).toMatchObject({ record: { outcome: 'lost', lossReason: 'L10', closedAt: '2026-06-01T08:00:00.000Z' } }); // prettier-ignore
    expect(second).toMatchObject({ record: { outcome: 'won', stage: 'B8', closedAt: '2026-06-02T08:00:00.000Z' } });
  });

  test('into the tracker that it came from: its own deals, under their own numbers', () => {
    const base = baseWith([baseDeal('D-2', { externalId: '77', phone: '+380671234567' }), baseDeal('D-3'), baseDeal('D-4')]); // prettier-ignore
    const result = back([full, lost, won], base);
    expect(verdicts(result)).toEqual(['update D-2 by id', 'update D-3 by id', 'update D-4 by id']);
    expect(result.rows.map((one) => one.verdict !== 'rejected' && one.record.fields.externalId)).toEqual(['77', '', '']); // prettier-ignore
  });
});

test('contacts: each person once, names in their parts', () => {
  const same = open('D-7', { contact: 'анна марія швец', phone: '067 123-45-67' });
  const nobody = open('D-8', { company: 'Безликая' });
  const alone = open('D-9', { contact: 'Прінц', company: 'X' });
  const csv = contactsCsv([full, same, nobody, alone], 'pipedrive', 'UA', false);
  expect(parsed(csv)).toEqual([
    { 'Person - Name': 'Анна Марія Швец', 'Person - First name': 'Анна Марія', 'Person - Last name': 'Швец', 'Person - Organization': `'@Стальмакс "Плюс"`, 'Person - Email - Work': 'anna@stalmax.ua', 'Person - Phone - Work': '+380 67 123 45 67', 'Person - Owner': 'Олена Коваль' },
    { 'Person - Name': 'Прінц', 'Person - First name': '', 'Person - Last name': 'Прінц', 'Person - Organization': 'X', 'Person - Email - Work': '', 'Person - Phone - Work': '', 'Person - Owner': '' },
  ]); // prettier-ignore
  expect(parsed(contactsCsv([full], 'zoho', 'UA', false))).toMatchObject([{ 'First Name': 'Анна Марія', 'Last Name': 'Швец', 'Account Name': `'@Стальмакс "Плюс"` }]); // prettier-ignore
});

test('history', () => {
  const entry: HistoryEntry = { at: NOW, who: 'olena@stalmax.com', deal: 'D-2', event: 'moved', from: 'B2', to: 'B3', note: '=cmd|x' }; // prettier-ignore
  const [row] = parsed(historyCsv([entry], () => 'Анкеры', 'pipedrive', words, true));
  expect(row).toEqual({ 'Note - Content': 'moved\nB2 → B3\n=cmd|x', 'Note - Add time': '2026-05-12 14:30:05', 'Note - User': 'olena@stalmax.com', 'Deal - Title': 'Анкеры', Event: 'moved', From: 'B2', To: 'B3', Note: "'=cmd|x", 'Deal ID': 'D-2' }); // prettier-ignore
  expect(parsed(historyCsv([entry], () => 'Анкеры', 'zoho', words, true))[0]).toMatchObject({ 'Parent ID': 'D-2', 'Created Time': '2026-05-12 14:30:05' }); // prettier-ignore
});

const text = fc.string({ unit: fc.constantFrom(...'ab,;"\'\r\n\t =+-@|жї1０＝'), maxLength: 12 });

test('any rows come back from another parser as they were', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }).chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })), fc.boolean(), (rows, mark) => {
      const csv = writeCsv(rows, mark);
      expect(csv.startsWith('\ufeff')).toBe(mark);
      const { data, errors } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter: ',', newline: '\r\n' });
      expect([data.slice(0, -1), errors]).toEqual([rows, []]);
    }),
  );
}); // prettier-ignore

test('what is guarded begins no formula, and is taken back exactly', () => {
  fc.assert(
    fc.property(text, (cell) => {
      expect(unguarded(guarded(cell))).toBe(cell);
      expect(guarded(cell)).not.toMatch(/^[=@\t\r]/);
      expect(guarded(cell)).not.toMatch(/^[+-](?!\d)/);
    }),
  );
  expect(['+380 44 123', '-5.5', '+1+1', "'=1", "'a"].map(guarded)).toEqual(['+380 44 123', '-5.5', "'+1+1", "''=1", "'a"]); // prettier-ignore
});

describe('rejected rows', () => {
  const rows = [
    ['Deal', 'Amount', 'E-mail'],
    ['ok', '1', ''],
    [' =1+1', 'много', '@x'],
    ['b', '"', '', 'slipped'],
  ];
  const { rows: judged } = imported(rows);
  const csv = (header: string): string =>
    rejectedCsv(rows, recogniseColumns(rows, 'UA').mapping, judged, { header, reason: ({ code }, column) => `=${column}: ${code}` }); // prettier-ignore

  test('come back as they were, with the reason', () => {
    expect(csv('Why not imported').startsWith('\ufeff')).toBe(true);
    const { data } = Papa.parse<string[]>(csv('Why not imported').slice(1), { delimiter: ',' });
    expect(data.slice(0, -1)).toEqual([
      ['Deal', 'Amount', 'E-mail', '', 'Why not imported'],
      [' =1+1', 'много', '@x', '', "'=Amount: notANumber"],
      ['b', '"', '', 'slipped', "'=: tooManyCells"],
    ]);
  });

  test('corrected and imported again, the reason is left behind', () => {
    const { data } = Papa.parse<string[]>(csv('Why not imported').slice(1), { delimiter: ',' });
    const corrected = data.slice(0, 2).map((row, at) => (at === 1 ? [row[0] ?? '', '5', ...row.slice(2)] : row));
    const [one] = imported(corrected).rows;
    expect(one).toMatchObject({
      verdict: 'new',
      record: { fields: { title: ' =1+1', value: 5, email: '', note: 'E-mail: @x' } },
    });
  });
});
