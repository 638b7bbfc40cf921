/** Importing a file, on the built bundle: new deals, updates and ended ones, by the rules of the conveyor, and nothing of it is ever executed. */
import { makeOnce, type Made } from '../../engagement';
import { ANNA, BOHDAN, deskOf, TRACKED, type Desk } from '../desk';
import { exported, imports, opened, partOf, prepare, preview, sends } from './table';

const HEADERS = ['ID', 'Deal name', 'Company', 'Contact name', 'Phone', 'Email', 'Amount', 'Currency', 'Owner', 'Stage', 'Status', 'Lost reason', 'Created', 'Close date', 'Source']; // prettier-ignore
const cellsOf = (cells: Readonly<Record<string, string>>): string[] => HEADERS.map((header) => cells[header] ?? '');
const FIRST = 'Inquiry answered';

let made: Made;
let desk: Desk;
let stages: readonly string[];
beforeAll(async () => {
  made = await makeOnce(TRACKED);
});
afterAll(() => made.dispose());
beforeEach(async () => {
  desk = deskOf(await made.open(), made.report);
  stages = (await desk.board()).stages.map(({ name }) => name);
});
afterEach(() => made.closeAll());

const table = (...rows: Readonly<Record<string, string>>[]) => [HEADERS, ...rows.map(cellsOf)];

test('new deals stand on their tabs with everything that the file says', async () => {
  const prepared = await prepare(
    desk,
    table(
      { ID: '7', 'Deal name': 'Paint', Company: 'Lypky', 'Contact name': 'Oksana', Phone: '0441234567', Email: 'o@lypky.example', Amount: '1 250,50', Currency: 'EUR', Owner: 'Anna Kovalenko', Stage: stages[0] ?? '', Status: 'Open', Created: '2026-03-01', Source: 'Fair' },
      { ID: '8', 'Deal name': 'Brushes', Company: 'Kyiv Trade', Amount: '900', Owner: 'melnyk@x.example', Stage: stages[7] ?? '', Status: 'Won', Created: '2026-01-10', 'Close date': '2026-02-09' },
      { ID: '9', 'Deal name': 'Rollers', Company: 'Odesa Trade', Amount: '300', Stage: stages[1] ?? '', Status: 'Lost', 'Lost reason': 'No answer', Created: '2026-01-10', 'Close date': '2026-01-20' },
    ),
    (decisions) => ({ ...decisions, owners: { ...decisions.owners, 'melnyk x example': BOHDAN.name, 'melnyk@x.example': BOHDAN.name } }),
  ); // prettier-ignore
  expect(preview(prepared).totals.verdicts).toEqual({ new: 3, update: 0, unchanged: 0, rejected: 0 });
  desk.addOn.traced();
  const { rows, last } = await imports(desk, partOf(prepared, 'run-00001'));
  expect(desk.addOn.traced()).toHaveLength(2);
  expect(rows.map(({ row, verdict, deal }) => [row, verdict, deal])).toEqual([
    [2, 'new', 'D-1'],
    [3, 'new', 'D-2'],
    [4, 'new', 'D-3'],
  ]);
  expect(last.run).toMatchObject({ id: 'run-00001', rows: 3, done: 3, created: 3, updated: 0, upTo: 4, state: 'done' });
  const [open] = await desk.rows('deals');
  expect(open).toMatchObject({ id: 'D-1', title: 'Paint', company: 'Lypky', contact: 'Oksana', phone: '+380 44 123 4567', email: 'o@lypky.example', value: 1250.5, currency: 'EUR', owner: ANNA.name, stage: stages[0], source: 'Fair', externalId: '7', actionsDone: '0/3' }); // prettier-ignore
  const closed = await desk.rows('closed');
  expect(closed.map(({ id, outcome, stage, owner, cycle }) => [id, outcome, stage, owner, cycle])).toEqual([
    ['D-3', 'Lost', stages[1], '', 10],
    ['D-2', 'Won', stages[7], BOHDAN.name, 30],
  ]);
  expect(String(closed[0]?.evidence)).toContain('deals.csv');
  expect((await desk.rows('actions')).map(({ deal }) => deal)).toEqual(['D-1', 'D-1', 'D-1']);
  const history = await desk.rows('history');
  expect(history.map(({ deal, event }) => [deal, event])).toEqual([['D-1', 'Imported'], ['D-2', 'Imported'], ['D-3', 'Imported']]); // prettier-ignore
  expect(await desk.settles()).toEqual({ accepted: 0, putBack: [] });
});
