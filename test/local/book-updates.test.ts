/** Whatever the conveyor does and whatever people do to the Sales Book, in any order: updates are accepted, end, and lose nothing. */
import fc from 'fast-check';
import type { BookStage, SalesBookContent } from '../../src/blueprints/sales-book/content';
import { salesBookBlocks } from '../../src/blueprints/sales-book/sales-book';
import { planUpdate, type BookSource } from '../../src/plan/book/plan-update';
import { standingVersions } from '../../src/plan/book/versions';
import { elementText, textOfAll, type Element } from '../../src/plan/docs/elements';
import { fingerprint, isTrail } from '../../src/plan/docs/marks';
import { seenOf, type Choice, type Choices } from '../../src/plan/docs/judge-blocks';
import { readBook, type ObservedBook } from '../../src/plan/docs/observed-book';
import { planDocument } from '../../src/plan/docs/plan-document';
import { readDocument, readWholeDocument, writeDocument } from '../../src/plan/docs/requests';
import { readObserved } from '../../src/plan/docs/observed';
import type { GoogleRequest } from '../../src/workspace/port';
import { bookContent } from '../unit/blueprints/sales-book/book-content';
import { OWNER, startTestWorkspace, type Json, type TestWorkspace } from './kernel/workspace-fixture';

const THEME = { accent: '#0F5E63', tint: '#E6F1F1' };
/** How often is tried: the same few each time, others and more by hand. */
const MORE = process.env['BOOK_RUNS'];
const TRIES = { numRuns: Number(MORE ?? 5), ...(MORE ? {} : { seed: 7 }), endOnFailure: true };

let workspace: TestWorkspace;
beforeAll(async () => (workspace = await startTestWorkspace()));
afterAll(() => workspace.close());

async function send({ method, url, body }: GoogleRequest): Promise<Json> {
  const { pathname, search } = new URL(url);
  const answer = await workspace.as(OWNER, method, pathname + search, body);
  if (answer.status !== 200) throw new Error(`${method} ${pathname}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const observe = async (id: string): Promise<ObservedBook> => readBook(await send(readWholeDocument(id)));

/** A short book, so that many can be tried. */
function smallContent(): SalesBookContent {
  const whole = bookContent('b2b', 'en');
  return {
    ...whole,
    stages: whole.stages.slice(0, 4).map((stage) => ({ ...stage, actions: stage.actions.slice(0, 2) })),
    reasons: whole.reasons.slice(0, 4),
  };
}

async function built(content: SalesBookContent): Promise<string> {
  const mimeType = 'application/vnd.google-apps.document';
  const { id } = await send({ method: 'POST', url: 'https://x/drive/v3/files', body: { name: 'Book', mimeType } });
  for (let step = 0; step < 2; step += 1) {
    const observed = readObserved(await send(readDocument(id)));
    const { requests } = planDocument(salesBookBlocks(content), { header: 'H', footer: 'F' }, THEME, observed);
    await send(writeDocument(id, requests, observed.revisionId));
  }
  return id as string;
}

/** What the client does to the tabs. Numbers choose a place. */
type TabAct = { readonly act: 'add' | 'remove' | 'rename' | 'days' | 'action' | 'lessActions' | 'noGoal' | 'move' | 'reason' | 'lessReasons'; readonly at: number; readonly to: number }; // prettier-ignore

function changed(source: BookSource, { act, at, to }: TabAct, serial: number): BookSource {
  const stages = [...source.stages];
  const reasons = [...source.reasons];
  const index = at % Math.max(1, stages.length);
  const stage = stages[index];
  const put = (change: Partial<BookStage>): void => {
    if (stage) stages[index] = { ...stage, ...change };
  };
  const fresh = {
    key: `N${serial}`,
    name: `New ${serial}`,
    goal: 'They come',
    exit: '',
    owner: '',
    doesNotCount: '',
    script: '',
  };
  switch (act) {
    case 'add':
      stages.splice(to % (stages.length + 1), 0, { ...fresh, actions: [{ name: 'Call', how: '', evidence: 'Date' }], longestStayDays: 3, probability: null }); // prettier-ignore
      break;
    case 'remove':
      if (stages.length > 1) stages.splice(index, 1);
      break;
    case 'rename':
      put({ name: `Stage ${serial}`, script: serial % 2 ? '' : `Say ${serial}` });
      break;
    case 'days':
      put({ longestStayDays: to % 3 === 0 ? null : to + 1 });
      break;
    case 'action':
      put({ actions: [...(stage?.actions ?? []), { name: `Do ${serial}`, how: `So ${serial}`, evidence: 'Link' }] });
      break;
    case 'lessActions':
      put({ actions: (stage?.actions ?? []).slice(1) });
      break;
    case 'noGoal':
      put({ goal: '' });
      break;
    case 'move':
      stages.splice(to % stages.length, 0, ...stages.splice(index, 1));
      break;
    case 'reason': {
      const reason = reasons[at % Math.max(1, reasons.length)];
      if (reason) reasons[at % reasons.length] = { ...reason, group: to % 2 ? 'competitor' : null, useWhen: to % 3 ? `When ${serial}` : '' };
      break;
    }
    case 'lessReasons':
      reasons.splice(at % Math.max(1, reasons.length), 1);
      break;
  } // prettier-ignore
  return { ...source, stages, reasons };
}

/** What a person does to the document. */
type HandAct = { readonly act: 'type' | 'paragraph' | 'clear' | 'chip' | 'table' | 'blank' | 'join' | 'block'; readonly at: number }; // prettier-ignore

async function byHand(id: string, { act, at }: HandAct, serial: number): Promise<void> {
  const { elements, blocks, end } = await observe(id);
  const leaves = elements.flatMap((one) =>
    one.kind === 'text' ? [one] : one.rows.flatMap(({ cells }) => cells.flat()),
  );
  const leaf = leaves[at % leaves.length];
  const paragraph = elements.filter(({ kind }) => kind === 'text')[
    at % elements.filter(({ kind }) => kind === 'text').length
  ];
  const block = blocks[at % Math.max(1, blocks.length)];
  const requests = ((): object[] => {
    switch (act) {
      case 'type':
        return [{ insertText: { text: ` typed${serial}`, location: { index: (leaf?.end ?? 2) - 1 } } }];
      case 'paragraph':
        return [{ insertText: { text: `\nOwn ${serial}`, location: { index: (paragraph?.end ?? 2) - 1 } } }];
      case 'blank':
        return [{ insertText: { text: '\n', location: { index: (paragraph?.end ?? 2) - 1 } } }];
      case 'chip':
        return [{ insertPerson: { personProperties: { email: OWNER }, location: { index: (leaf?.end ?? 2) - 1 } } }];
      case 'table':
        return [{ insertTable: { rows: 1, columns: 2, location: { index: (paragraph?.end ?? 2) - 1 } } }];
      case 'clear':
        if (!leaf || leaf.end - leaf.start < 2) return [];
        return [{ deleteContentRange: { range: { startIndex: leaf.start, endIndex: leaf.end - 1 } } }];
      case 'join': {
        const next = elements[elements.indexOf(paragraph as Element) + 1];
        if (!paragraph || next?.kind !== 'text') return [];
        return [{ deleteContentRange: { range: { startIndex: paragraph.end - 1, endIndex: paragraph.end } } }];
      }
      case 'block':
        if (!block || block.end >= end - 1 || blocks.length < 4) return [];
        return [{ deleteContentRange: { range: { startIndex: block.start, endIndex: block.end } } }];
    }
  })(); // prettier-ignore
  if (requests.length > 0) await send(writeDocument(id, requests as never, null));
}

const { cover, history } = smallContent().frame;
const UNSIGNED = [cover.toApprove, history.replaced];

const planOf = (book: ObservedBook, source: BookSource, choices: Choices) =>
  planUpdate({
    book,
    source,
    versions: standingVersions(book, UNSIGNED, 'today'),
    today: 'today',
    theme: THEME,
    choices,
    inWords: (changes) => changes.map(({ kind, title }) => `${kind} ${title}`).join('\n'),
  });

/** Paragraphs and tables that are no part of a block. */
const outside = ({ elements, blocks }: ObservedBook): readonly string[] =>
  elements
    .filter((element) => !blocks.some((block) => element.start >= block.start && element.end <= block.end))
    .map(elementText)
    .filter((text) => text.trim() !== '');

function expectInOrder(some: readonly string[], all: readonly string[]): void {
  let at = 0;
  for (const text of some) {
    const found = all.indexOf(text, at);
    expect({ text, found: found >= 0 }).toEqual({ text, found: true });
    at = found + 1;
  }
}

const withoutTrail = (elements: readonly Element[]): string =>
  textOfAll(elements.filter((one) => one.kind === 'table' || (one.text !== '' && !isTrail(one.text))));

const CHOICES: readonly (Choice | null)[] = ['theirs', 'ours', 'both', null];

async function updated(id: string, source: BookSource, at: number): Promise<void> {
  const before = await observe(id);
  const open = planOf(before, source, []).decisions.filter(({ verdict }) => ['clash', 'clashDrop', 'left'].includes(verdict.kind)); // prettier-ignore
  const choices = open.flatMap(({ verdict }, index): Choices => {
    const choice = CHOICES[(at + index) % CHOICES.length];
    return choice ? [{ key: verdict.key, seen: seenOf(verdict), choice }] : [];
  });
  const first = planOf(before, source, choices);
  for (let plan = first, steps = 0; plan.rewrite.requests.length > 0; steps += 1) {
    expect(steps).toBeLessThan(2);
    const now = await observe(id);
    await send(writeDocument(id, plan.rewrite.requests, now.revisionId));
    plan = planOf(await observe(id), source, []);
    // All is said at once; only links to new headings may be left.
    expect(plan.decisions.filter(({ deed }) => deed !== 'nothing').map(({ verdict }) => verdict.key)).toEqual([]);
  }
  const after = await observe(id);
  expectInOrder(outside(before), outside(after));
  expect(after.strays).toEqual([]);
  for (const { verdict, deed } of first.decisions) {
    const block = after.blocks.find(({ name }) => name.key === verdict.key);
    if ('block' in verdict && (deed === 'nothing' || deed === 'renew'))
      expect(withoutTrail(block?.elements ?? [])).toBe(withoutTrail(verdict.block.elements));
    if ('layout' in verdict && ['mend', 'restyle', 'add', 'both'].includes(deed))
      expect({ key: verdict.key, text: block && fingerprint(textOfAll(block.elements)) }).toEqual({
        key: verdict.key,
        text: fingerprint(textOfAll(verdict.layout.elements)),
      });
    if (deed === 'drop' || deed === 'release') expect(block).toBeUndefined();
    if (deed === 'both' && 'block' in verdict) expectInOrder([withoutTrail(verdict.block.elements)], [withoutTrail(after.elements).includes(withoutTrail(verdict.block.elements)) ? withoutTrail(verdict.block.elements) : '']); // prettier-ignore
  }
}

const tabAct = fc.record({
  act: fc.constantFrom<TabAct['act']>('add', 'remove', 'rename', 'days', 'action', 'lessActions', 'noGoal', 'move', 'reason', 'lessReasons'),
  at: fc.nat(50),
  to: fc.nat(50),
}); // prettier-ignore
const handAct = fc.record({
  act: fc.constantFrom<HandAct['act']>('type', 'paragraph', 'clear', 'chip', 'table', 'blank', 'join', 'block'),
  at: fc.nat(400),
});

test('any changes, any edits, any choices', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ tabs: fc.array(tabAct, { maxLength: 4 }), hands: fc.array(handAct, { maxLength: 4 }), choose: fc.nat(3) }), { minLength: 1, maxLength: 4 }),
      async (weeks) => {
        let source: BookSource = smallContent();
        const id = await built(smallContent());
        let serial = 0;
        for (const { tabs, hands, choose } of weeks) {
          for (const act of tabs) source = changed(source, act, (serial += 1));
          for (const act of hands) await byHand(id, act, (serial += 1));
          await updated(id, source, choose);
        }
      },
    ),
    TRIES,
  ); // prettier-ignore
}, 600_000);

/** All that a reader sees, in order: words with their looks, and cells. Links, IDs and low blank paragraphs aside. */
function seen(content: readonly Json[]): readonly Json[] {
  return content.flatMap(({ paragraph, table }: Json): Json[] => {
    if (table)
      return table.tableRows.flatMap(({ tableRowStyle, tableCells }: Json) => [
        { tableRowStyle },
        ...tableCells.flatMap(({ tableCellStyle, content: inner }: Json) => [{ tableCellStyle }, ...seen(inner)]),
      ]);
    if (!paragraph) return [];
    const { headingId: _, ...style } = paragraph.paragraphStyle;
    const runs: Json[] = [];
    for (const { textRun } of paragraph.elements) {
      const { link: _link, ...look } = textRun.textStyle;
      const last = runs[runs.length - 1];
      if (last && JSON.stringify(last.look) === JSON.stringify(look)) last.text += textRun.content;
      else runs.push({ text: textRun.content, look });
    }
    const words = runs
      .map(({ text, look }) => ({ text: text.replace(/\n$/, ''), look }))
      .filter(({ text }) => text !== '');
    return words.length === 0 ? [] : [{ style, bullet: paragraph.bullet !== undefined, words }];
  });
}

test('a book that was brought up to date looks like one that is written anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(tabAct, { maxLength: 5 }), { minLength: 1, maxLength: 2 }), async (weeks) => {
      let source: BookSource = smallContent();
      const id = await built(smallContent());
      let serial = 0;
      for (const tabs of weeks) {
        for (const act of tabs) source = changed(source, act, (serial += 1));
        await updated(id, source, 0);
      }
      const versions = standingVersions(await observe(id), UNSIGNED, 'today');
      const { version, date } = versions[versions.length - 1] ?? { version: '', date: '' };
      const anew = await built({ ...source, version, date, versions });
      const [mended, fresh] = await Promise.all(
        [id, anew].map(async (one) =>
          seen((await send({ method: 'GET', url: `https://x/v1/documents/${one}` })).body.content),
        ),
      );
      expect(mended).toEqual(fresh);
    }),
    TRIES,
  );
}, 600_000);
