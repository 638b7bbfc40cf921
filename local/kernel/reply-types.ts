/** Google's types of the replies, by method: what the `fields` parameter of a request is checked against. */

const REPLIES = {
  Spreadsheet: ['sheets.spreadsheets.create', 'sheets.spreadsheets.get', 'sheets.spreadsheets.getByDataFilter'],
  BatchUpdateSpreadsheetResponse: ['sheets.spreadsheets.batchUpdate'],
  SheetProperties: ['sheets.spreadsheets.sheets.copyTo'],
  ValueRange: ['sheets.spreadsheets.values.get'],
  BatchGetValuesResponse: ['sheets.spreadsheets.values.batchGet'],
  BatchGetValuesByDataFilterResponse: ['sheets.spreadsheets.values.batchGetByDataFilter'],
  UpdateValuesResponse: ['sheets.spreadsheets.values.update'],
  BatchUpdateValuesResponse: ['sheets.spreadsheets.values.batchUpdate'],
  BatchUpdateValuesByDataFilterResponse: ['sheets.spreadsheets.values.batchUpdateByDataFilter'],
  AppendValuesResponse: ['sheets.spreadsheets.values.append'],
  ClearValuesResponse: ['sheets.spreadsheets.values.clear'],
  BatchClearValuesResponse: ['sheets.spreadsheets.values.batchClear'],
  DeveloperMetadata: ['sheets.spreadsheets.developerMetadata.get'],
  SearchDeveloperMetadataResponse: ['sheets.spreadsheets.developerMetadata.search'],
  Document: ['docs.documents.create', 'docs.documents.get'],
  BatchUpdateDocumentResponse: ['docs.documents.batchUpdate'],
  Event: ['insert', 'get', 'patch', 'update', 'import', 'move', 'quickAdd'].map((verb) => `calendar.events.${verb}`),
  Events: ['calendar.events.list', 'calendar.events.instances'],
  Calendar: [
    'calendar.calendars.get',
    'calendar.calendars.insert',
    'calendar.calendars.patch',
    'calendar.calendars.update',
  ],
  Setting: ['calendar.settings.get'],
  Settings: ['calendar.settings.list'],
  CalendarList: ['calendar.calendarList.list'],
  CalendarListEntry: ['calendar.calendarList.get'],
  FreeBusyResponse: ['calendar.freebusy.query'],
  File: ['drive.files.create', 'drive.files.get', 'drive.files.update', 'drive.files.copy'],
  FileList: ['drive.files.list'],
  GeneratedIds: ['drive.files.generateIds'],
  Permission: ['drive.permissions.create', 'drive.permissions.get', 'drive.permissions.update'],
  PermissionList: ['drive.permissions.list'],
  About: ['drive.about.get'],
} as const;

const byMethod = new Map(
  Object.entries(REPLIES).flatMap(([type, ids]) => ids.map((id) => [id as string, type] as const)),
);

/** The type's bare name; undefined for a method whose reply is not checked. */
export const replyType = (methodId: string): string | undefined => byMethod.get(methodId);
