/** Requests of the Sales Book: one look at everything, one write of the document, and none where nothing has changed. */
import { makeOnce, type Made } from '../contract/engagement';
import { shelfOf, type Shelf } from '../contract/book/shelf';
import { TRACKED } from '../contract/tracker/desk';
import type { AddOn } from '../contract/add-on';

let made: Made;
let addOn: AddOn;
let shelf: Shelf;
beforeAll(async () => {
  made = await makeOnce(TRACKED);
}, 120_000);
afterAll(() => made.dispose());
beforeEach(async () => {
  addOn = await made.open();
  shelf = shelfOf(addOn, made.report);
  // What a file knows of its siblings is kept for a while.
  await shelf.previews();
});
afterEach(() => made.closeAll());

/** What was asked of the document and of the sheets, in this order. */
function sent() {
  const lines = addOn.traced();
  const document = lines.filter(({ url }) => url.includes('docs.googleapis.com'));
  return {
    document: document.map(({ method }) => (method === 'GET' ? 'read' : 'write')).join(' '),
    sheets: lines
      .filter(({ url }) => url.includes('sheets.googleapis.com'))
      .map(({ url }) => (/Get/.test(url) ? 'read' : 'write'))
      .join(' '),
    bytes: Math.max(...document.map(({ responseBytes }) => responseBytes)),
  };
}

const update = (approve = false) => addOn.call('updateBook', shelf.hands.id('journal'), { choices: [], approve });

test('a look is one wave of four reads', async () => {
  addOn.traced();
  await shelf.previews();
  expect(sent()).toMatchObject({ document: 'read', sheets: 'read read read' });
});

test('an update of ten stages is one read and one write of the document', async () => {
  for (const { code } of await shelf.rows('conveyor')) await shelf.sets('conveyor', code as string, { owner: 'Anna', stay: 6 });
  addOn.traced();
  await update();
  const { document, sheets, bytes } = sent();
  expect({ document, sheets }).toEqual({ document: 'read write', sheets: 'read read read' });
  expect(bytes).toBeLessThan(250_000);
}); // prettier-ignore

test('putting it to approval is one write of the Journal more', async () => {
  await shelf.sets('conveyor', 'B2', { stay: 9 });
  addOn.traced();
  await update(true);
  expect(sent()).toMatchObject({ document: 'read write', sheets: 'read read read write' });
});

test('new headings take a second look for their links', async () => {
  await shelf.adds('conveyor', { order: 9, code: 'B9', stage: 'Care', goal: 'A second order', actions: 'Call [date]', probability: 0.97 });
  addOn.traced();
  await update();
  expect(sent()).toMatchObject({ document: 'read write read write' });
}); // prettier-ignore

test('nothing has changed: nothing is written', async () => {
  addOn.traced();
  await update();
  expect(sent()).toMatchObject({ document: 'read', sheets: 'read read read' });
});
