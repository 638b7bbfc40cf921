/** What people type into the tabs is text in the book, whatever it looks like, and comes back as it was typed. */
import { makeOnce, type Made } from '../engagement';
import { TRACKED } from '../tracker/desk';
import { shelfOf, type Shelf } from './shelf';
import { editedBlocks, expectSound } from './sound';

const WORDS = [
  '=HYPERLINK("https://evil.example","x")',
  '<script>alert(1)</script> & <b>bold</b>',
  'Ім’я 👩🏽‍💼 з емодзі 🇺🇦 e\u0301',
  'שרה כהן',
  'A\tB \u0007bell \ue000private',
  'half \ud83d of a pair',
  '$& $1 \\n %s {{name}}',
  'B1  ›  B2',
] as const;

let made: Made;
let shelf: Shelf;
beforeAll(async () => {
  made = await makeOnce(TRACKED);
}, 120_000);
afterAll(() => made.dispose());
beforeEach(async () => {
  shelf = shelfOf(await made.open(), made.report);
});
afterEach(() => made.closeAll());

test('formulas, markup, emoji, right to left, control characters and our own signs', async () => {
  for (const [index, words] of WORDS.entries()) {
    const row = { stage: words, goal: words, exit: `${words}\n${words}`, owner: words, actions: `${words} [note]` };
    await shelf.sets('conveyor', `B${index + 1}`, row);
    await shelf.sets('lossReasons', `L${index + 1}`, { name: words, useWhen: words, parting: `${words}\n\n${words}` });
  }
  await shelf.updates({}, true);
  await expectSound(shelf);
  expect(await editedBlocks(shelf)).toEqual([]);
  for (const [index, words] of WORDS.entries())
    await shelf.sets('conveyor', `B${index + 1}`, { goal: `${words} 2`, exit: null, actions: `${words} new [note]` });
  const long = 'x'.repeat(3000);
  await shelf.adds('conveyor', { order: 2.5, code: 'Код 1', stage: long, goal: long, actions: `${long} [note]`, probability: 0.2 });
  await shelf.updates();
  await expectSound(shelf);
  expect(await editedBlocks(shelf)).toEqual([]);
}); // prettier-ignore
