/** The Sales Book follows the conveyor and leaves alone what people wrote: inside our pages, beside them and in between. */
import { makeOnce, type Made } from '../engagement';
import { ANNA, TRACKED } from '../tracker/desk';
import type { AddOn } from '../add-on';
import { shelfOf, type Shelf } from './shelf';
import { editedBlocks, expectSound } from './sound';

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
});
afterEach(() => made.closeAll());

/** Writes of the document since the last look. */
const writes = (): number => addOn.traced().filter(({ url }) => /documents\/[^/]+:batchUpdate/.test(url)).length;
const GOAL = 'Goal: The client accepts a date for a meeting';
const SCRIPT = /^To tell you honestly/;
const scriptLine = async (): Promise<string> => (await shelf.lines()).find(({ text }) => SCRIPT.test(text))?.text ?? '';

describe('nothing has changed', () => {
  test('nothing is written, and the book has its first version', async () => {
    const before = await shelf.revision();
    expect(await shelf.previews()).toMatchObject({ version: '1.0', changes: [], clashes: [], kept: [], gaps: [], slips: [] });
    expect(await shelf.updates()).toMatchObject({ version: '1.0', changes: [], open: 0, decision: null });
    expect(await shelf.revision()).toBe(before);
    expect(writes()).toBe(0);
    await expectSound(shelf);
  }); // prettier-ignore

  test('whatever people wrote before, between, after and inside our pages', async () => {
    await shelf.types('B2 · Qualification', 'Note of the head of sales\n', 'before');
    await shelf.types(await scriptLine(), '\nOur own paragraph below the script');
    await shelf.types('B4 · Solution', ', as we call it');
    await shelf.types('Contents', 'Read me first\n', 'before');
    const before = await shelf.revision();
    const view = await shelf.previews();
    // The contents follow the heading that a person has changed.
    expect(view).toMatchObject({ changes: ['Contents: brought up to date'], isNew: false, kept: ['B4 · Solution'] });
    expect(await shelf.updates()).toMatchObject({ version: '1.0' });
    expect(await shelf.revision()).not.toBe(before);
    expect(await shelf.block('contents')).toContain('B4 · Solution, as we call it');
    await expectSound(shelf);
  });
});

describe('the conveyor has changed', () => {
  test('a stage is renamed: words change where they stand, headings keep their IDs, one write', async () => {
    const ids = (await shelf.lines()).flatMap(({ headingId }) => headingId ?? []);
    await shelf.sets('conveyor', 'B2', { stage: 'Need found', stay: 9, probability: 0.12 });
    await shelf.updates();
    expect(writes()).toBe(1);
    const page = await shelf.block('stage.B2');
    expect(page).toMatch(/^B2 · Need found\nB1 {2}› {2}B2/);
    expect(page).toMatch(/up to 9 days\nProbability\n12%/);
    expect(page).toContain('How to say it\nTo tell you honestly');
    expect((await shelf.lines()).flatMap(({ headingId }) => headingId ?? [])).toEqual(ids);
    expect(await shelf.block('history')).toMatch(
      /1\.1\n23 November 2026\nB2: “Qualification” is now “Need found”\vB2 · Need found: Longest stay: up to 7 days → up to 9 days; Probability: 10% → 12%\n/,
    );
    expect(await shelf.block('cover')).toContain('Version\n1.1\n');
    await expectSound(shelf);
    expect(await editedBlocks(shelf)).toEqual([]);
  });

  test('actions come and go as rows, blank cells leave no row, and an old goal takes its script along', async () => {
    const row = (await shelf.rows('conveyor')).find(({ code }) => code === 'B3');
    const actions = `Show the plant [link]\n${(row?.['actions'] as string).split('\n').slice(1).join('\n')}`;
    await shelf.sets('conveyor', 'B3', { actions, exit: null, stage: 'Visit', goal: 'The client has seen the plant' });
    expect((await shelf.updates()).changes).toContain(
      'B3 · Visit: Goal: The client confirms the need in writing → The client has seen the plant; Mandatory actions + Show the plant − Hold the discovery meeting; Exit; Does not count',
    );
    expect(writes()).toBe(1);
    const page = await shelf.block('stage.B3');
    expect(page).toContain('Proof\nShow the plant\n\nLink\nMap the decision and the purchase\n');
    expect(page).not.toMatch(/Hold the discovery meeting|Exit|Does not count|How to say it/);
    await expectSound(shelf);
  });

  test('a stage is added and one is taken out: pages at their places, no part without words', async () => {
    await shelf.adds('conveyor', {
      order: 3.5,
      code: 'B9',
      stage: 'Pilot',
      goal: 'The client runs a pilot',
      actions: 'Sign [link]',
      stay: 20,
      probability: 0.3,
    });
    await shelf.removes('conveyor', 'B6');
    const { changes } = await shelf.updates();
    expect(changes).toEqual(expect.arrayContaining(['New: B9 · Pilot', 'Taken out: B6 · Terms']));
    expect(await shelf.block('stage.B9')).toBe(
      'B9 · Pilot\nB1  ›  B2  ›  B3  ›  B9  ›  B4  ›  B5  ›  B7  ›  B8\nGoal: The client runs a pilot\n' +
        'Mandatory actions\nAction\nProof\nSign\nLink\n\nLongest stay\nup to 20 days\nProbability\n30%\n\n',
    );
    const order = Object.entries(await shelf.marks())
      .sort(([, one], [, other]) => one.start - other.start)
      .flatMap(([key]) => (key.startsWith('stage.') ? [key.slice(6)] : []));
    expect(order).toEqual(['B1', 'B2', 'B3', 'B9', 'B4', 'B5', 'B7', 'B8']);
    await expectSound(shelf);
    expect(await editedBlocks(shelf)).toEqual([]);
  });

  test('stages change places: pages follow, but an edited one stays where it is', async () => {
    await shelf.types(GOAL, ' or a call');
    await shelf.sets('conveyor', 'B2', { order: 3.5, probability: 0.3 });
    await shelf.sets('conveyor', 'B5', { order: 0.5, probability: 0.01 });
    await shelf.updates();
    const order = Object.entries(await shelf.marks())
      .sort(([, one], [, other]) => one.start - other.start)
      .flatMap(([key]) => (key.startsWith('stage.') ? [key.slice(6)] : []));
    expect(order.indexOf('B5')).toBe(0);
    expect(await shelf.block('stage.B2')).toContain(`${GOAL} or a call`);
    expect(await shelf.block('stage.B2')).toContain('B5  ›  B1  ›  B3  ›  B2');
  });

  test('what people wrote outside our pages is there afterwards, word for word and in its place', async () => {
    await shelf.types('B2 · Qualification', 'Before the page\n', 'before');
    await shelf.types(await scriptLine(), '\nBelow the script');
    await shelf.types('Contents', 'Read me first\n', 'before');
    await shelf.sets('conveyor', 'B2', { stage: 'Need found', actions: 'Ask [note]' });
    await shelf.removes('conveyor', 'B3');
    expect(await shelf.updates()).toMatchObject({ open: 0 });
    const text = await shelf.text();
    expect(text).toContain('\nBefore the page\nB2 · Need found\n');
    expect(text).toMatch(/which is better.*\nBelow the script\nB4 · Solution\n/i);
    expect(text).toContain('Read me first\nContents\n');
    await expectSound(shelf);
  });

  test('slips on the tabs are told, and nothing is written until they are mended', async () => {
    await shelf.sets('conveyor', 'B2', { goal: null });
    expect((await shelf.previews()).slips).toEqual([expect.stringContaining('Qualification')]);
    expect(await shelf.updates()).toMatchObject({ version: '1.0', changes: [] });
    expect(writes()).toBe(0);
  });
});

describe('a person has edited a page that changes too', () => {
  beforeEach(async () => {
    await shelf.types(GOAL, ' or a call');
    await shelf.sets('conveyor', 'B2', { stay: 9 });
  });

  test('it is shown line by line, and stays as it is until they choose', async () => {
    const { clashes } = await shelf.previews();
    expect(clashes).toMatchObject([{ key: 'stage.B2', title: 'B2 · Qualification', kind: 'changed' }]);
    expect(clashes[0]?.differences).toEqual([
      { theirs: [`${GOAL} or a call`], ours: [GOAL] },
      { theirs: ['Longest stay · up to 7 days'], ours: ['Longest stay · up to 9 days'] },
    ]);
    expect(await shelf.updates()).toMatchObject({ open: 1 });
    expect(await shelf.block('stage.B2')).toMatch(/or a call[^]*up to 7 days/);
    await expectSound(shelf, { changes: [] });
  });

  test('theirs: kept, and not asked again until ours changes again', async () => {
    await shelf.updates({ 'stage.B2': 'theirs' });
    expect(await shelf.block('stage.B2')).toMatch(/or a call[^]*up to 7 days/);
    await expectSound(shelf, { changes: [], clashes: [], kept: ['B2 · Qualification'] });
    await shelf.sets('conveyor', 'B2', { stay: 11 });
    expect((await shelf.previews()).clashes).toMatchObject([{ key: 'stage.B2' }]);
  });

  test('ours: the page is ours again', async () => {
    await shelf.updates({ 'stage.B2': 'ours' });
    expect(await shelf.block('stage.B2')).not.toContain('or a call');
    expect(await shelf.block('stage.B2')).toContain('up to 9 days');
    await expectSound(shelf);
    expect(await editedBlocks(shelf)).toEqual([]);
  });

  test('both: ours first, theirs below it and no longer ours', async () => {
    await shelf.updates({ 'stage.B2': 'both' });
    expect(await shelf.block('stage.B2')).toMatch(/^B2 · Qualification\n[^]*up to 9 days/);
    expect(await shelf.block('stage.B2')).not.toContain('or a call');
    expect(await shelf.text()).toMatch(/up to 9 days[^]*or a call[^]*up to 7 days[^]*B3 · Discovery/);
    expect(await shelf.previews()).toMatchObject({ changes: [], clashes: [], kept: [] });
  });

  test('a choice holds for the texts that were seen, and for no others', async () => {
    const seen = await shelf.previews();
    await shelf.types(`${GOAL} or a call`, ', if need be');
    expect(await shelf.updates({ 'stage.B2': 'ours' }, false, seen)).toMatchObject({ open: 1 });
    expect(await shelf.block('stage.B2')).toContain('or a call, if need be');
    const again = await shelf.previews();
    await shelf.sets('conveyor', 'B2', { stay: 12 });
    expect(await shelf.updates({ 'stage.B2': 'both' }, false, again)).toMatchObject({ open: 1 });
  });
});

describe('pages that go', () => {
  test('an edited page of a stage that is no more is asked about', async () => {
    await shelf.types(GOAL, ' or a call');
    await shelf.removes('conveyor', 'B2');
    expect((await shelf.previews()).clashes).toMatchObject([{ key: 'stage.B2', kind: 'lost', differences: [] }]);
    expect(await shelf.updates()).toMatchObject({ open: 1 });
    expect(await shelf.text()).toContain('or a call');
    await shelf.updates({ 'stage.B2': 'theirs' });
    expect(await shelf.text()).toContain('or a call');
    expect(Object.keys(await shelf.marks())).not.toContain('stage.B2');
    await expectSound(shelf);
  });

  test('it can go', async () => {
    await shelf.types(GOAL, ' or a call');
    await shelf.removes('conveyor', 'B2');
    await shelf.updates({ 'stage.B2': 'ours' });
    expect(await shelf.text()).not.toContain('or a call');
    await expectSound(shelf);
  });

  test('what a person took out stays out, and comes back when they say so', async () => {
    const { start = 0, end = 0 } = (await shelf.marks())['stage.B4'] ?? {};
    await shelf.hands.write([{ deleteContentRange: { range: { startIndex: start, endIndex: end } } }]);
    const view = await shelf.previews();
    expect(view).toMatchObject({ gaps: [{ key: 'stage.B4', title: 'B4 · Solution' }], isNew: false });
    await shelf.updates();
    expect(await shelf.text()).not.toContain('B4 · Solution');
    await expectSound(shelf, { changes: [], gaps: view.gaps });
    await shelf.updates({ 'stage.B4': 'ours' });
    expect(await shelf.block('stage.B4')).toMatch(/^B4 · Solution\n/);
    await expectSound(shelf, { changes: [], gaps: [] });
  });

  test('contents and cover that a person took out are not missed', async () => {
    for (const key of ['contents', 'cover']) {
      const { start = 0, end = 0 } = (await shelf.marks())[key] ?? {};
      await shelf.hands.write([{ deleteContentRange: { range: { startIndex: start, endIndex: end } } }]);
    }
    expect(await shelf.previews()).toMatchObject({
      version: '1.0',
      changes: [],
      gaps: [{ key: 'cover', title: 'Cover' }],
    });
    await shelf.sets('conveyor', 'B2', { stay: 9 });
    expect(await shelf.updates()).toMatchObject({ version: '1.1' });
    expect(await shelf.block('stage.B2')).toContain('up to 9 days');
    expect(Object.keys(await shelf.marks())).not.toContain('contents');
    expect(await shelf.previews()).toMatchObject({ version: '1.1', changes: [] });
    expect(await shelf.updates({ cover: 'ours' })).toMatchObject({ open: 0 });
    expect(await shelf.block('cover')).toContain('Sales Book\n');
  });

  test('a chip that a person put into a page is an edit', async () => {
    const goal = (await shelf.lines()).find(({ text }) => text === GOAL);
    await shelf.hands.write([
      { insertPerson: { personProperties: { email: ANNA.email }, location: { index: (goal?.end ?? 1) - 1 } } },
    ]);
    await shelf.sets('conveyor', 'B2', { stay: 9 });
    expect((await shelf.previews()).clashes).toMatchObject([{ key: 'stage.B2' }]);
  });
});

describe('approval', () => {
  test('a version is put to approval once, and cover and history say who approved it', async () => {
    await shelf.sets('conveyor', 'B2', { stay: 9 });
    expect(await shelf.updates({}, true)).toMatchObject({ version: '1.1', decision: 'D1' });
    expect(await shelf.updates({}, true)).toMatchObject({ version: '1.1', decision: 'D1', changes: [] });
    expect(await shelf.rows('decisions')).toMatchObject([{ id: 'D1', about: 'SalesBook 1.1', status: 'Proposed' }]);
    expect(await shelf.previews()).toMatchObject({ proposed: true, approved: '', changes: [] });
    await shelf.sets('decisions', 'D1', { status: 'Approved', approver: 'Nadiia Bondar', decidedOn: 46_350 });
    expect(await shelf.previews()).toMatchObject({
      approved: 'Nadiia Bondar, 24 November 2026',
      isNew: false,
      changes: ['Version 1.1 approved: Nadiia Bondar, 24 November 2026'],
    });
    await shelf.updates();
    expect(await shelf.block('cover')).toContain('Approved by\nNadiia Bondar, 24 November 2026\n');
    expect(await shelf.block('history')).toMatch(
      /1\.0\n[^]*replaced, not signed\n1\.1\n[^]*Nadiia Bondar, 24 November 2026\n$/,
    );
    await expectSound(shelf);
    await shelf.sets('conveyor', 'B2', { stay: 8 });
    await shelf.updates();
    expect(await shelf.block('cover')).toMatch(/1\.2\n[^]*Approved by\nto be signed/);
    expect(await shelf.block('history')).toContain('Nadiia Bondar, 24 November 2026\n1.2\n');
  });

  test('a history that waits for a choice does not take the version back', async () => {
    await shelf.types('History of versions', ', kept by Olena');
    await shelf.sets('conveyor', 'B2', { stay: 9 });
    expect(await shelf.updates()).toMatchObject({ version: '1.1', open: 1 });
    expect(await shelf.block('cover')).toContain('Version\n1.1\n');
    expect(await shelf.previews()).toMatchObject({ version: '1.1', changes: [], clashes: [{ key: 'history' }] });
    await shelf.updates({ history: 'ours' });
    expect(await shelf.block('history')).toMatch(/1\.0\n[^]*1\.1\n/);
    await expectSound(shelf);
  });

  test('what people wrote into the history stays there', async () => {
    await shelf.rewords('First version, written from the conveyor and the loss reasons of the template', 'Kick-off');
    await shelf.sets('conveyor', 'B2', { stay: 9 });
    expect(await shelf.updates()).toMatchObject({ open: 0 });
    expect(await shelf.block('history')).toMatch(/1\.0\n.*\nKick-off\n[^]*1\.1\n/);
    await expectSound(shelf);
  });
});
