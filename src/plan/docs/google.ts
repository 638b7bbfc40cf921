/** Short names for Google's published Docs types, and the one request of Google's reference that the published types lack. */
/// <reference types="@maxim_mazurok/gapi.client.docs-v1" />

export type ParagraphStyle = gapi.client.docs.ParagraphStyle;
export type ParagraphBorder = gapi.client.docs.ParagraphBorder;
export type TextStyle = gapi.client.docs.TextStyle;
export type TableCellStyle = gapi.client.docs.TableCellStyle;
export type TableCellBorder = gapi.client.docs.TableCellBorder;
export type OptionalColor = gapi.client.docs.OptionalColor;
export type NamedStyle = gapi.client.docs.NamedStyle;
export type NamedStyleType = NonNullable<ParagraphStyle['namedStyleType']>;
export type BulletPreset = NonNullable<gapi.client.docs.CreateParagraphBulletsRequest['bulletPreset']>;
export type GoogleDocument = gapi.client.docs.Document;
export type DocumentTab = gapi.client.docs.DocumentTab;
export type StructuralElement = gapi.client.docs.StructuralElement;
export type Paragraph = gapi.client.docs.Paragraph;

/** One request of `documents.batchUpdate`; `updateNamedStyle` is in Google's reference but not yet in the published types. */
export interface DocsRequest extends gapi.client.docs.Request {
  updateNamedStyle?: { namedStyle?: NamedStyle; fields?: string; tabId?: string };
}
