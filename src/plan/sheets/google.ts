/** Short names for Google's published Sheets types. */
/// <reference types="@maxim_mazurok/gapi.client.sheets-v4" />

export type SheetsRequest = gapi.client.sheets.Request;
export type Spreadsheet = gapi.client.sheets.Spreadsheet;
export type Sheet = gapi.client.sheets.Sheet;
export type GridRange = gapi.client.sheets.GridRange;
export type CellData = gapi.client.sheets.CellData;
export type CellFormat = gapi.client.sheets.CellFormat;
export type ColorStyle = gapi.client.sheets.ColorStyle;
export type TextFormat = gapi.client.sheets.TextFormat;
export type DataValidationRule = gapi.client.sheets.DataValidationRule;
export type ConditionType = NonNullable<gapi.client.sheets.BooleanCondition['type']>;
export type ConditionalFormatRule = gapi.client.sheets.ConditionalFormatRule;
export type ProtectedRange = gapi.client.sheets.ProtectedRange;
export type EmbeddedChart = gapi.client.sheets.EmbeddedChart;
