/** What every part of a Word export needs to know. */
import type { NamedStyles } from './docx-styles';

export interface ExportContext {
  readonly styles: NamedStyles;
  /** Word's numbers of footnotes by Google's IDs. */
  readonly footnotes: ReadonlyMap<string, number>;
  /** Width of the text area in twips. */
  readonly textWidth: number;
  /** Page breaks are ignored by Word in tables, headers and footers. */
  readonly breaksPages: boolean;
}
