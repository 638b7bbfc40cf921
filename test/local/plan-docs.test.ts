/** The Sales Book in the embedded Workspace: built in two batches for every conveyor and language, and left alone ever after. */
import { INDUSTRIES } from '../../src/domain/conveyor';
import { LANGUAGES } from '../../src/domain/language';
import { salesBookBlocks } from '../../src/blueprints/sales-book/sales-book';
import type { GoogleDocument, StructuralElement } from '../../src/plan/docs/google';
import { fingerprint, parseKnown, parseMark } from '../../src/plan/docs/marks';
import { readObserved } from '../../src/plan/docs/observed';
import { planDocument, type DocumentPlan } from '../../src/plan/docs/plan-document';
import { readDocument, writeDocument } from '../../src/plan/docs/requests';
import type { GoogleRequest } from '../../src/workspace/port';
import { bookContent } from '../unit/blueprints/sales-book/book-content';
import { OWNER, startTestWorkspace, WRITER, type Json, type TestWorkspace } from './kernel/workspace-fixture';

const THEME = { accent: '#0F5E63', tint: '#E6F1F1' };
const TEXTS = { header: 'Sales Book · Client', footer: 'Consultancy · 1.0' };

let workspace: TestWorkspace;
beforeAll(async () => (workspace = await startTestWorkspace()));
afterAll(() => workspace.close());

async function send({ method, url, body }: GoogleRequest): Promise<Json> {
  const { pathname, search } = new URL(url);
  const answer = await workspace.as(OWNER, method, pathname + search, body);
  if (answer.status !== 200) throw new Error(`${method} ${pathname}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function makeFile(): Promise<string> {
  const mimeType = 'application/vnd.google-apps.document';
  const { id } = await send({ method: 'POST', url: 'https://x/drive/v3/files', body: { name: 'Book', mimeType } });
  return id as string;
}

const observe = async (id: string) => readObserved(await send(readDocument(id)));
const whole = (id: string): Promise<GoogleDocument> => send({ method: 'GET', url: `https://x/v1/documents/${id}` });

type Book = ReturnType<typeof salesBookBlocks>;

/** Plans over what is there and carries it out. */
async function step(id: string, book: Book): Promise<DocumentPlan> {
  const observed = await observe(id);
  const plan = planDocument(book, TEXTS, THEME, observed);
  if (plan.requests.length > 0) await send(writeDocument(id, plan.requests, observed.revisionId));
  return plan;
}

async function built(book: Book): Promise<string> {
  const id = await makeFile();
  expect((await step(id, book)).complete).toBe(false);
  expect((await step(id, book)).complete).toBe(true);
  return id;
}

interface Line {
  readonly start: number;
  readonly text: string;
  readonly style: string;
  readonly headingId: string | undefined;
  readonly links: readonly string[];
}

/** Paragraphs in reading order, those in cells too. */
function linesOf(content: readonly StructuralElement[] = []): Line[] {
  return content.flatMap(({ paragraph, table, startIndex = 0 }): Line[] => {
    if (table)
      return (table.tableRows ?? []).flatMap((row) => (row.tableCells ?? []).flatMap((cell) => linesOf(cell.content)));
    if (!paragraph) return [];
    const elements = paragraph.elements ?? [];
    const links = elements.flatMap(
      ({ textRun }) => textRun?.textStyle?.link?.headingId ?? textRun?.textStyle?.link?.heading?.id ?? [],
    );
    const { namedStyleType: style = '', headingId } = paragraph.paragraphStyle ?? {};
    return [
      {
        start: startIndex,
        text: elements.map(({ textRun }) => textRun?.content ?? '').join(''),
        style,
        headingId,
        links,
      },
    ];
  });
}

const textIn = (lines: readonly Line[], { start, end }: { start: number; end: number }): string =>
  lines
    .filter((line) => line.start >= start && line.start < end)
    .map(({ text }) => text)
    .join('');

describe.each(INDUSTRIES)('the book of %s', (industry) => {
  it.each(LANGUAGES)('is whole in %s', async (language) => {
    const content = bookContent(industry, language);
    const book = salesBookBlocks(content);
    const id = await built(book);
    const document = await whole(id);
    const lines = linesOf(document.body?.content);
    const text = lines.map((line) => line.text).join('');

    for (const stage of content.stages) {
      for (const words of [stage.name, stage.goal, stage.exit, stage.owner, stage.doesNotCount, stage.script])
        expect(text).toContain(words);
      for (const action of stage.actions) expect(text).toContain(action.evidence);
    }
    for (const reason of content.reasons)
      for (const words of [reason.useWhen, reason.notWhen, reason.parting]) expect(text).toContain(words);

    const headings = lines.filter(({ style }) => /^HEADING_[12]$/.test(style)).map((line) => line.text.trim());
    const wanted = book.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'heading' && part.level < 3 ? [part.text] : [])),
    );
    expect(headings).toEqual(wanted);

    const byId = new Map(lines.map((line) => [line.headingId, line.text]));
    const links = lines.filter((line) => line.links.length > 0);
    expect(links.map((line) => line.text.trim())).toEqual(wanted.slice(1));
    for (const line of links) expect(byId.get(line.links[0])).toBe(line.text);

    const { marks, finished } = await observe(id);
    expect(finished).toBe(true);
    expect(marks.map(({ key }) => key).sort()).toEqual(book.map(({ key }) => key).sort());
    for (const mark of marks) expect(fingerprint(textIn(lines, mark))).toBe(mark.fingerprint);
    for (const stage of content.stages) {
      const mark = marks.find(({ key }) => key === `stage.${stage.key}`);
      expect(mark && textIn(lines, mark)).toMatch(new RegExp(`^${stage.key} .*${stage.name}\n`));
    }

    const tables = (document.body?.content ?? []).flatMap(({ table }) => table ?? []);
    const pinned = tables.filter((table) => table.tableRows?.[0]?.tableRowStyle?.tableHeader);
    expect(pinned.length).toBeGreaterThanOrEqual(content.stages.length + 3);
    const segments = [...Object.values(document.headers ?? {}), ...Object.values(document.footers ?? {})];
    expect(segments.flatMap((segment) => linesOf(segment.content).map((line) => line.text))).toEqual([
      `${TEXTS.header}\n`,
      `${TEXTS.footer}\n`,
    ]);
  });
});

describe('the book, again and again', () => {
  const book = salesBookBlocks(bookContent('b2b', 'en'));

  it('is the same file after a run that was cut between the batches', async () => {
    const id = await makeFile();
    await step(id, book);
    const { requests } = await step(id, book);
    expect(requests.some(({ insertTable }) => insertTable)).toBe(false);
    expect((await step(id, book)).requests).toEqual([]);
  });

  it('cannot be written twice by an answer that was lost', async () => {
    const id = await makeFile();
    const first = planDocument(book, TEXTS, THEME, 'blank').requests;
    await send(writeDocument(id, first));
    await expect(send(writeDocument(id, first))).rejects.toThrow('400');
    const before = await whole(id);
    expect((await step(id, book)).complete).toBe(true);
    expect(linesOf((await whole(id)).body?.content).length).toBe(linesOf(before.body?.content).length);
  });

  it('is never touched after people have written into it', async () => {
    const id = await built(book);
    const edits = [
      { insertText: { text: 'Our own rule. ', location: { index: 1 } } },
      { replaceAllText: { containsText: { text: 'Inquiry', matchCase: true }, replaceText: 'Anfrage' } },
    ];
    await send(writeDocument(id, edits));
    expect((await step(id, book)).requests).toEqual([]);
    const { marks } = await observe(id);
    const lines = linesOf((await whole(id)).body?.content);
    const changed = marks.filter((mark) => fingerprint(textIn(lines, mark)) !== mark.fingerprint).map(({ key }) => key);
    expect(changed).toContain('stage.B1');
    expect(changed).not.toContain('stage.B5');
  });

  it('is refused where somebody else’s text stands, and built again where all text was deleted', async () => {
    const id = await makeFile();
    await send(writeDocument(id, [{ insertText: { text: 'Minutes', location: { index: 1 } } }]));
    expect((await step(id, book)).refused).toBe('foreignContent');

    const emptied = await built(book);
    const { end } = await observe(emptied);
    await send(writeDocument(emptied, [{ deleteContentRange: { range: { startIndex: 1, endIndex: end - 1 } } }]));
    await step(emptied, book);
    expect((await step(emptied, book)).complete).toBe(true);
    const fresh = linesOf((await whole(await built(book))).body?.content);
    const again = linesOf((await whole(emptied)).body?.content);
    expect(again.map(({ text, style }) => [text, style])).toEqual(fresh.map(({ text, style }) => [text, style]));
  });

  it('does not write where an editor was faster', async () => {
    const id = await makeFile();
    const observed = await observe(id);
    await send({
      method: 'POST',
      url: `https://x/drive/v3/files/${id}/permissions`,
      body: { type: 'user', role: 'writer', emailAddress: WRITER },
    });
    await send(writeDocument(id, [{ insertText: { text: 'First!', location: { index: 1 } } }]));
    const { requests } = planDocument(book, TEXTS, THEME, observed);
    await expect(send(writeDocument(id, requests, observed.revisionId))).rejects.toThrow('400');
  });
});

describe('a client with an unusual name', () => {
  it.each([
    ['emoji and quotes', 'ТОВ "Дім 👩‍🚀 №1" ‹=1+1›'],
    ['right to left', 'شركة الشمال'],
    ['a thousand characters', 'Пивденно-західна '.repeat(59)],
  ])('%s: every mark still covers its block', async (_, client) => {
    const book = salesBookBlocks({ ...bookContent('developer', 'uk'), client });
    const id = await built(book);
    const lines = linesOf((await whole(id)).body?.content);
    for (const mark of (await observe(id)).marks) expect(fingerprint(textIn(lines, mark))).toBe(mark.fingerprint);
    const cover = lines.find(({ style }) => style === 'SUBTITLE')?.text ?? '';
    expect(cover.length).toBeLessThanOrEqual(114);
  });
});

it('keeps each batch far under Google’s advice of 2 MB, and parses its own marks', () => {
  const { requests } = planDocument(salesBookBlocks(bookContent('developer', 'ru')), TEXTS, THEME, 'blank');
  expect(Buffer.byteLength(JSON.stringify({ requests }))).toBeLessThan(600_000);
  const names = requests.flatMap(({ createNamedRange }) => createNamedRange?.name ?? []);
  expect(names.every((name) => (parseMark(name) ?? parseKnown(name)) !== null && name.length <= 256)).toBe(true);
});
