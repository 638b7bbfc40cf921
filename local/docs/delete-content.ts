/** Deleting content, with the rules that keep a document well formed (DeleteContentRangeRequest in Google's reference). */
import type { Editing, Segment } from './editing';
import {
  blockLength,
  blocksLength,
  textOf,
  type Block,
  type InlineObject,
  type Paragraph,
  type SectionBreak,
} from './model';
import { dropSegment, shiftForDeletion } from './named-ranges';
import { refuse } from './refusal';
import { joinRuns, splitRuns } from './runs';
import { cellsOf, paragraphsIn, paragraphAt, type Container } from './tree';

const cannot = (): never => refuse('Invalid deletion range. Cannot delete the requested range.');

/** Deletes [start, end) of a segment and moves named ranges. */
export function deleteContent(editing: Editing, segment: Segment, start: number, end: number): void {
  removeContent(editing, segment, start, end);
  shiftForDeletion(editing.document, segment.id, start, end);
}

/** As deleteContent, but leaves named ranges where they are. */
export function removeContent(editing: Editing, segment: Segment, start: number, end: number): void {
  if (end <= start) refuse('The range should not be empty.');
  if (end >= segment.end) refuse('The range cannot include the newline character at the end of the segment.');
  if (splitsPair(segment, start) || splitsPair(segment, end)) cannot();
  const container = innermost(segment, start, end);
  if (end >= container.start + blocksLength(container.blocks)) cannot();
  const lost = objectsIn(segment, start, end);
  const kept = keep(container, start, end);
  const gone = container.blocks.filter(
    (block): block is SectionBreak => block.kind === 'sectionBreak' && !kept.includes(block),
  );
  container.blocks.splice(0, container.blocks.length, ...kept);
  for (const object of lost) {
    if (object.kind !== 'footnoteReference') continue;
    delete editing.document.footnotes[object.footnoteId];
    dropSegment(editing.document, object.footnoteId);
  }
  for (const section of gone) dropHeadersOf(editing, section);
}

/** Whether `index` lies between the halves of a surrogate pair. */
function splitsPair(segment: Segment, index: number): boolean {
  const at = paragraphAt(segment, index);
  if (!at || index === at.start) return false;
  const text = textOf(at.block);
  const offset = index - at.start;
  return /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
}

/** The cell whose content holds all of the range, or the segment. */
function innermost(container: Container, start: number, end: number): Container {
  let at = container.start;
  for (const block of container.blocks) {
    const after = at + blockLength(block);
    if (block.kind === 'table' && start >= at && end <= after) {
      for (const { cell, start: cellStart } of cellsOf(block, at)) {
        const inside = { blocks: cell.content, start: cellStart + 1, depth: container.depth + 1 };
        if (start >= inside.start && end <= inside.start + blocksLength(cell.content))
          return innermost(inside, start, end);
      }
    }
    at = after;
  }
  return container;
}

/** The blocks of a container that are left; refuses what would break their structure. */
function keep(container: Container, start: number, end: number): Block[] {
  const kept: Block[] = [];
  /** A paragraph that lost its newline and waits for the next one to join it. */
  let open: Paragraph | null = null;
  let at = container.start;
  for (const block of container.blocks) {
    const after = at + blockLength(block);
    const from = Math.max(start, at);
    const to = Math.min(end, after);
    if (from >= to) {
      if (open && block.kind !== 'paragraph') cannot();
      kept.push(open ? join(open, block as Paragraph) : block);
      open = null;
    } else if (block.kind !== 'paragraph') {
      if (from > at || to < after) cannot();
      // The section break at the very start belongs to the document; selectionOf refuses it.
    } else {
      const [before, rest] = splitRuns(block.runs, from - at);
      const left: Paragraph = { ...block, runs: [...before, ...splitRuns(rest, to - from)[1]] };
      const whole: Paragraph = open ? join(open, left) : left;
      open = null;
      if (to === after) open = whole;
      else kept.push({ ...whole, runs: joinRuns(whole.runs) });
    }
    at = after;
  }
  if (open) cannot();
  return kept;
}

/** The first paragraph's style stays, as in the editor, unless nothing of its text is left. */
function join(first: Paragraph, second: Paragraph): Paragraph {
  const runs = joinRuns([...first.runs, ...second.runs]);
  return first.runs.length > 0 ? { ...first, runs } : { ...second, runs };
}

function objectsIn(segment: Segment, start: number, end: number): InlineObject[] {
  const objects: InlineObject[] = [];
  for (const found of paragraphsIn(segment, start, end)) {
    let at = found.start;
    for (const run of found.block.runs) {
      if (run.object && at >= start && at < end) objects.push(run.object);
      at += run.text.length;
    }
  }
  return objects;
}

function dropHeadersOf(editing: Editing, section: SectionBreak): void {
  for (const id of [section.style.defaultHeaderId, section.style.defaultFooterId]) {
    if (id === undefined) continue;
    delete editing.document.headers[id];
    delete editing.document.footers[id];
    dropSegment(editing.document, id);
  }
}
