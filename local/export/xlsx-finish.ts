/** What the workbook library cannot write is put into its XML: names, links to tabs, sizes of notes, criteria of filters, rows that still grow. */
import JSZip from 'jszip';
import { filterXml, type FilterColumn } from './xlsx-filter';
import type { NoteAnchor } from './xlsx-notes';
import { xmlText } from './xlsx-text';

export interface DefinedName {
  readonly name: string;
  /** A reference, with its tab. */
  readonly refersTo: string;
  /** 0-based place of the tab that it is for; absent: the whole workbook. */
  readonly tab?: number;
  readonly hidden?: boolean;
}

export interface TabFinish {
  /** Number in the names of the tab's parts. */
  readonly id: number;
  /** Rows, 1-based, whose height came from their text: it follows when the text changes. */
  readonly fitted: ReadonlySet<number>;
  readonly links: readonly { readonly cell: string; readonly place: string }[];
  /** By 0-based `row,column`. */
  readonly notes: ReadonlyMap<string, NoteAnchor>;
  readonly filter: readonly FilterColumn[];
}

export async function finishWorkbook(
  bytes: ArrayBuffer | Uint8Array,
  names: readonly DefinedName[],
  tabs: readonly TabFinish[],
): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  const change = async (path: string, edit: (xml: string) => string) => {
    const file = zip.file(path);
    if (file) zip.file(path, edit(await file.async('string')));
  };
  if (names.length > 0) await change('xl/workbook.xml', (xml) => withNames(xml, names));
  for (const tab of tabs) {
    await change(`xl/worksheets/sheet${tab.id}.xml`, (xml) => finishedTab(xml, tab));
    await change(`xl/drawings/vmlDrawing${tab.id}.vml`, (xml) => withNotes(xml, tab.notes));
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function withNames(xml: string, names: readonly DefinedName[]): string {
  const items = names.map(
    ({ name, refersTo, tab, hidden }) =>
      `<definedName name="${xmlText(name)}"${tab === undefined ? '' : ` localSheetId="${tab}"`}` +
      `${hidden ? ' hidden="1"' : ''}>${xmlText(refersTo)}</definedName>`,
  );
  const whole = `<definedNames>${items.join('')}</definedNames>`;
  return xml.replace(/<definedNames\/>/, '').replace(/<calcPr/, () => `${whole}<calcPr`);
}

function finishedTab(xml: string, { fitted, links, filter }: TabFinish): string {
  let text = xml.replace(/<row r="(\d+)" ht="([^"]+)" customHeight="1"/g, (whole, row: string, height: string) =>
    fitted.has(Number(row)) ? `<row r="${row}" ht="${height}"` : whole,
  );
  if (filter.length > 0)
    text = text.replace(
      /<autoFilter ref="([^"]+)"\/>/,
      (_, ref: string) => `<autoFilter ref="${ref}">${filterXml(filter)}</autoFilter>`,
    );
  if (links.length === 0) return text;
  const items = links.map(({ cell, place }) => `<hyperlink ref="${cell}" location="${xmlText(place)}"/>`).join('');
  return text.includes('<hyperlinks>')
    ? text.replace('<hyperlinks>', () => `<hyperlinks>${items}`)
    : text.replace('<pageMargins', () => `<hyperlinks>${items}</hyperlinks><pageMargins`);
}

/** Each shape names its cell. */
function withNotes(xml: string, notes: TabFinish['notes']): string {
  return xml.replace(/<v:shape .*?<\/v:shape>/gs, (shape) => {
    const row = /<x:Row>(\d+)<\/x:Row>/.exec(shape)?.[1];
    const column = /<x:Column>(\d+)<\/x:Column>/.exec(shape)?.[1];
    const anchor = notes.get(`${row},${column}`);
    return anchor ? shape.replace(/<x:Anchor>[^<]*<\/x:Anchor>/, `<x:Anchor>${anchor.join(', ')}</x:Anchor>`) : shape;
  });
}
