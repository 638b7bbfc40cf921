/** What holds of every Sales Book after an update, whatever was done to it before. */
import type { BookView } from '../../../src/app/book-api';
import { fingerprint, parseMark } from '../../../src/plan/docs/marks';
import type { Shelf } from './shelf';

/** Contents that list and link every heading, no empty heading, every mark over its own block alone, and nothing left to do. */
export async function expectSound(shelf: Shelf, view: Partial<BookView> = { changes: [], clashes: [] }): Promise<void> {
  const lines = await shelf.lines();
  const marks = await shelf.marks();
  const contents = marks['contents'] ?? { start: 0, end: 0 };
  const listed = lines.filter(
    ({ start, style, text }) => start >= contents.start && start < contents.end && style === 'NORMAL_TEXT' && text,
  );
  const ours = Object.values(marks);
  const headings = lines.filter(
    ({ start, style, text }) =>
      start >= contents.end &&
      /^HEADING_[12]$/.test(style) &&
      text &&
      ours.some((mark) => start >= mark.start && start < mark.end),
  );
  expect(listed.map(({ text }) => text)).toEqual(headings.map(({ text }) => text));
  expect(listed.map(({ link }) => link)).toEqual(headings.map(({ headingId }) => headingId));
  const bare = lines.filter(({ style, text }, index) => {
    const next = lines.slice(index + 1).find((line) => line.text.trim() !== '');
    return /^HEADING_3$/.test(style) && text && (!next || /^HEADING/.test(next.style));
  });
  expect(bare.map(({ text }) => text)).toEqual([]);
  const spans = ours.sort((one, other) => one.start - other.start);
  spans.slice(1).forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(spans[index]?.end ?? 0));
  expect(await shelf.previews()).toMatchObject({ slips: [], ...view });
}

/** Keys of blocks whose text is not the one that their mark stands for: a person's, or torn. */
export async function editedBlocks(shelf: Shelf): Promise<readonly string[]> {
  const { namedRanges } = await shelf.hands.book();
  const names = Object.keys(namedRanges).flatMap((name) => parseMark(name) ?? []);
  const edited: string[] = [];
  for (const { key, fingerprint: written } of names)
    if (fingerprint(await shelf.block(key)) !== written) edited.push(key);
  return edited;
}
