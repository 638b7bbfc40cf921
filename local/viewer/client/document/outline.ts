/** The outline at the left of a document: its headings, each a way to its place. */
import type { StructuralElement } from '../../../docs/google-types';
import { make } from '../sheet/dom';
import { headingLevel } from './book';

interface Heading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

/** Headings of the body outside tables, as Docs lists them. */
export function headingsOf(content: readonly StructuralElement[]): Heading[] {
  return content.flatMap(({ paragraph }) => {
    const level = paragraph ? headingLevel(paragraph) : null;
    const id = paragraph?.paragraphStyle?.headingId;
    const text = (paragraph?.elements ?? []).map(({ textRun }) => textRun?.content ?? '').join('');
    return level === null || id === undefined || text.trim() === '' ? [] : [{ id, level, text: text.trim() }];
  });
}

export function drawOutline(headings: readonly Heading[], goTo: (id: string) => void): Node[] {
  if (headings.length === 0) return [make('p', { textContent: 'Headings of the document will appear here.' })];
  const top = Math.min(...headings.map(({ level }) => level));
  const list = make('ul');
  for (const { id, level, text } of headings) {
    const link = make('a', { textContent: text, attributes: { href: `#${id}` } });
    link.dataset['heading'] = id;
    link.dataset['depth'] = String(Math.min(level - top, 3));
    link.addEventListener('click', (event) => {
      event.preventDefault();
      goTo(id);
    });
    list.append(make('li', {}, link));
  }
  return [list];
}

/** Marks the heading that is being read. */
export function markReading(outline: HTMLElement, id: string | null): void {
  for (const link of outline.querySelectorAll<HTMLElement>('a[data-heading]')) {
    if (link.dataset['heading'] !== id) link.removeAttribute('aria-current');
    else if (link.getAttribute('aria-current') === null) {
      link.setAttribute('aria-current', 'true');
      link.scrollIntoView({ block: 'nearest' });
    }
  }
}
