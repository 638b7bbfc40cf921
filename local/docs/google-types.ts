/** Short names for Google's published Docs types, and the two requests that the published declarations do not have yet. */
/// <reference types="@maxim_mazurok/gapi.client.docs-v1" />

export type Document = gapi.client.docs.Document;
export type DocumentTab = gapi.client.docs.DocumentTab;
export type DocumentStyle = gapi.client.docs.DocumentStyle;
export type SectionStyle = gapi.client.docs.SectionStyle;
export type StructuralElement = gapi.client.docs.StructuralElement;
export type ParagraphElement = gapi.client.docs.ParagraphElement;
export type GoogleParagraph = gapi.client.docs.Paragraph;
export type ParagraphStyle = gapi.client.docs.ParagraphStyle;
export type ParagraphBorder = gapi.client.docs.ParagraphBorder;
export type GoogleTable = gapi.client.docs.Table;
export type GoogleTableRow = gapi.client.docs.TableRow;
export type GoogleTableCell = gapi.client.docs.TableCell;
export type TableCellStyle = gapi.client.docs.TableCellStyle;
export type TableCellBorder = gapi.client.docs.TableCellBorder;
export type TableCellLocation = gapi.client.docs.TableCellLocation;
export type TableRange = gapi.client.docs.TableRange;
export type TableRowStyle = gapi.client.docs.TableRowStyle;
export type TableColumnProperties = gapi.client.docs.TableColumnProperties;
export type TextStyle = gapi.client.docs.TextStyle;
export type Link = gapi.client.docs.Link;
export type Dimension = gapi.client.docs.Dimension;
export type OptionalColor = gapi.client.docs.OptionalColor;
export type NamedStyle = gapi.client.docs.NamedStyle;
export type NamedStyleType = NonNullable<NamedStyle['namedStyleType']>;
export type NestingLevel = gapi.client.docs.NestingLevel;
export type GoogleNamedRanges = gapi.client.docs.NamedRanges;
export type Location = gapi.client.docs.Location;
export type EndOfSegmentLocation = gapi.client.docs.EndOfSegmentLocation;
export type Range = gapi.client.docs.Range;
export type PersonProperties = gapi.client.docs.PersonProperties;
export type RichLinkProperties = gapi.client.docs.RichLinkProperties;
export type DateElementProperties = gapi.client.docs.DateElementProperties;
export type Response = gapi.client.docs.Response;
export type BatchUpdateRequest = gapi.client.docs.BatchUpdateDocumentRequest;
export type BatchUpdateResponse = gapi.client.docs.BatchUpdateDocumentResponse;

export interface UpdateNamedStyleRequest {
  namedStyle?: NamedStyle;
  fields?: string;
  tabId?: string;
}

export interface InsertRichLinkRequest {
  location?: Location;
  endOfSegmentLocation?: EndOfSegmentLocation;
  richLinkProperties?: RichLinkProperties;
}

/** One request of a batch, with the two kinds of Google's September 2026 description that the published types lack. */
export interface Request extends gapi.client.docs.Request {
  updateNamedStyle?: UpdateNamedStyleRequest;
  insertRichLink?: InsertRichLinkRequest;
}
export type RequestKind = keyof Request;
