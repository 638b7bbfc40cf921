/** A document as plain text, for `files.export` to text/plain. */
import type { Document, ParagraphElement, StructuralElement } from './google-types';

/** Text of the body: table cells are separated by tabs, as in Google's export. */
export function plainText(document: Document): string {
  return textOfContent(document.body?.content ?? []);
}

function textOfContent(content: readonly StructuralElement[]): string {
  return content
    .map(({ paragraph, table }) => {
      if (paragraph) return (paragraph.elements ?? []).map(elementText).join('');
      const rows = table?.tableRows ?? [];
      return rows
        .map(
          (row) =>
            (row.tableCells ?? []).map((cell) => textOfContent(cell.content ?? []).replace(/\n$/, '')).join('\t') +
            '\n',
        )
        .join('');
    })
    .join('');
}

function elementText(element: ParagraphElement): string {
  if (element.textRun) return element.textRun.content ?? '';
  if (element.person) return element.person.personProperties?.name ?? element.person.personProperties?.email ?? '';
  if (element.richLink) return element.richLink.richLinkProperties?.title ?? '';
  if (element.dateElement) return element.dateElement.dateElementProperties?.displayText ?? '';
  return '';
}
