/** A spreadsheet in memory that carries out the structural requests of our planner, so that its plans can be planned over again. */
import type { SheetsRequest } from '../../../../src/plan/sheets/google';
import { completeSpreadsheet, readCells, type ObservedSpreadsheet } from '../../../../src/plan/sheets/observed';

interface Cell {
  value?: { stringValue?: string; numberValue?: number; boolValue?: boolean; formulaValue?: string };
  note?: string;
  checked?: boolean;
}

interface FakeSheet {
  sheetId: number;
  title: string;
  rowCount: number;
  columnCount: number;
  frozenRowCount: number;
  metadata: { metadataKey: string; metadataValue: string }[];
  protectedRanges: { protectedRangeId: number; range: object; description: string }[];
  bandedRanges: { range: object }[];
  conditionalFormats: { ranges: { startColumnIndex: number; endColumnIndex: number }[]; booleanRule: object }[];
  charts: { chartId: number; spec: object }[];
  cells: Cell[][];
}

export class FakeSpreadsheet {
  metadata: { metadataId: number; metadataKey: string; metadataValue: string }[] = [];
  namedRanges: { name: string }[] = [];
  sheets: FakeSheet[] = [blankSheet(0, 'Sheet1', 1000, 26)];
  private nextId = 1;

  apply(requests: readonly SheetsRequest[]): this {
    for (const request of requests) this.applyOne(request);
    return this;
  }

  sheet(title: string): FakeSheet {
    const found = this.sheets.find((sheet) => sheet.title === title);
    if (!found) throw new Error(`No sheet ${title}: ${this.sheets.map((sheet) => sheet.title).join()}`);
    return found;
  }

  cell(title: string, row: number, column: number): Cell {
    return cellAt(this.sheet(title), row, column);
  }

  text(title: string, row: number, column: number): string | undefined {
    return this.cell(title, row, column).value?.stringValue;
  }

  type(title: string, row: number, column: number, text: string): void {
    this.cell(title, row, column).value = { stringValue: text };
  }

  deleteColumns(title: string, at: number, count = 1): void {
    const sheet = this.sheet(title);
    sheet.columnCount -= count;
    for (const row of sheet.cells) row?.splice(at, count);
    sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
      const [range] = rule.ranges as [{ startColumnIndex: number; endColumnIndex: number }];
      if (range.startColumnIndex >= at && range.startColumnIndex < at + count) return [];
      const by = range.startColumnIndex >= at + count ? count : 0;
      return [
        {
          ...rule,
          ranges: [
            { ...range, startColumnIndex: range.startColumnIndex - by, endColumnIndex: range.endColumnIndex - by },
          ],
        },
      ];
    });
  }

  deleteRows(title: string, at: number, count = 1): void {
    const sheet = this.sheet(title);
    sheet.rowCount -= count;
    sheet.cells.splice(at, count);
    if (at < sheet.frozenRowCount) sheet.frozenRowCount -= Math.min(count, sheet.frozenRowCount - at);
  }

  moveColumn(title: string, from: number, to: number): void {
    const sheet = this.sheet(title);
    for (const row of sheet.cells) {
      if (!row) continue;
      while (row.length < sheet.columnCount) row.push({});
      const [cell] = row.splice(from, 1);
      row.splice(to, 0, cell ?? {});
    }
    const place = (column: number): number => {
      if (column === from) return to;
      if (from < column && column <= to) return column - 1;
      return to <= column && column < from ? column + 1 : column;
    };
    for (const rule of sheet.conditionalFormats) {
      rule.ranges = rule.ranges.map((range) => ({
        ...range,
        startColumnIndex: place(range.startColumnIndex),
        endColumnIndex: place(range.startColumnIndex) + 1,
      }));
    }
  }

  /** As the two reads of the planner would see it. */
  observe(): ObservedSpreadsheet {
    const structure = {
      developerMetadata: this.metadata,
      namedRanges: this.namedRanges,
      sheets: this.sheets.map(
        (
          {
            sheetId,
            title,
            rowCount,
            columnCount,
            frozenRowCount,
            metadata,
            protectedRanges,
            bandedRanges,
            conditionalFormats,
            charts,
          },
          index,
        ) => ({
          properties: { sheetId, title, index, gridProperties: { rowCount, columnCount, frozenRowCount } },
          developerMetadata: metadata,
          protectedRanges,
          bandedRanges,
          conditionalFormats,
          charts,
        }),
      ),
    };
    const request = readCells('FILE', structure);
    const ranges = [...(request?.url.matchAll(/ranges=([^&]+)/g) ?? [])].map(([, range]) =>
      decodeURIComponent(range as string),
    );
    const cells = {
      sheets: ranges.map((range) => {
        const [, title = '', rows = '0'] = /^'(.*)'!A1:[A-Z]+(\d+)$/.exec(range) ?? [];
        const sheet = this.sheet(title.replace(/''/g, "'"));
        const rowData = Array.from({ length: Number(rows) }, (_, row) => ({
          values: (sheet.cells[row] ?? []).map((cell) => render(cell ?? {})),
        }));
        return { properties: { sheetId: sheet.sheetId }, data: [{ rowData }] };
      }),
    };
    return completeSpreadsheet(structure, request ? cells : null);
  }

  private byId(sheetId: number | undefined): FakeSheet {
    const found = this.sheets.find((sheet) => sheet.sheetId === (sheetId ?? 0));
    if (!found) throw new Error(`No sheet with ID ${String(sheetId)}`);
    return found;
  }

  private applyOne(request: SheetsRequest): void {
    const id = this.nextId++;
    if (request.addSheet) {
      const { sheetId = 0, title = '', index = 0, gridProperties = {} } = request.addSheet.properties ?? {};
      if (this.sheets.some((sheet) => sheet.sheetId === sheetId || sheet.title.toLowerCase() === title.toLowerCase()))
        throw new Error(`Taken: ${title}`);
      const sheet = blankSheet(sheetId, title, gridProperties.rowCount ?? 1000, gridProperties.columnCount ?? 26);
      sheet.frozenRowCount = gridProperties.frozenRowCount ?? 0;
      this.sheets.splice(index, 0, sheet);
    } else if (request.createDeveloperMetadata) {
      const {
        metadataKey = '',
        metadataValue = '',
        location,
      } = request.createDeveloperMetadata.developerMetadata ?? {};
      if (location?.spreadsheet) this.metadata.push({ metadataId: id, metadataKey, metadataValue });
      else this.byId(location?.sheetId).metadata.push({ metadataKey, metadataValue });
    } else if (request.updateDeveloperMetadata) {
      const { dataFilters, developerMetadata } = request.updateDeveloperMetadata;
      const wanted = dataFilters?.[0]?.developerMetadataLookup?.metadataId;
      for (const entry of this.metadata)
        if (entry.metadataId === wanted) entry.metadataValue = developerMetadata?.metadataValue ?? '';
    } else if (request.updateCells) this.updateCells(request.updateCells);
    else if (request.repeatCell) {
      const { range, cell, fields = '' } = request.repeatCell;
      if (fields.includes('userEnteredValue'))
        for (const at of this.each(range)) at.value = cell?.userEnteredValue as Cell['value'] & object;
    } else if (request.setDataValidation) {
      const { range, rule } = request.setDataValidation;
      for (const at of this.each(range)) at.checked = rule !== undefined;
    } else if (request.addProtectedRange) {
      const { range = {}, description = '' } = request.addProtectedRange.protectedRange ?? {};
      this.byId(range.sheetId).protectedRanges.push({ protectedRangeId: id, range, description });
    } else if (request.addBanding) {
      const range = request.addBanding.bandedRange?.range ?? {};
      this.byId(range.sheetId).bandedRanges.push({ range });
    } else if (request.addConditionalFormatRule) {
      const { index = 0, rule } = request.addConditionalFormatRule;
      this.byId(rule?.ranges?.[0]?.sheetId).conditionalFormats.splice(
        index,
        0,
        rule as FakeSheet['conditionalFormats'][number],
      );
    } else if (request.updateConditionalFormatRule) {
      const { index = 0, rule, sheetId } = request.updateConditionalFormatRule;
      this.byId(sheetId).conditionalFormats.splice(index, 1, rule as FakeSheet['conditionalFormats'][number]);
    } else if (request.insertDimension || request.appendDimension) this.addDimension(request);
    else if (request.addNamedRange) this.namedRanges.push({ name: request.addNamedRange.namedRange?.name ?? '' });
    else if (request.addChart) {
      const { chart } = request.addChart;
      this.byId(chart?.position?.overlayPosition?.anchorCell?.sheetId).charts.push({
        chartId: chart?.chartId ?? id,
        spec: chart?.spec ?? {},
      });
    } else if (request.deleteSheet)
      this.sheets = this.sheets.filter((sheet) => sheet.sheetId !== request.deleteSheet?.sheetId);
    else if (request.updateSheetProperties) {
      const { properties } = request.updateSheetProperties;
      this.byId(properties?.sheetId).frozenRowCount = properties?.gridProperties?.frozenRowCount ?? 0;
    } else if (
      !request.updateDimensionProperties &&
      !request.updateSpreadsheetProperties &&
      !request.updateProtectedRange &&
      !request.updateBanding &&
      !request.updateChartSpec
    ) {
      throw new Error(`The fake does not know ${Object.keys(request).join()}`);
    }
  }

  private updateCells({ range, rows = [], fields = '' }: NonNullable<SheetsRequest['updateCells']>): void {
    const sheet = this.byId(range?.sheetId);
    for (let row = range?.startRowIndex ?? 0; row < (range?.endRowIndex ?? 0); row += 1) {
      for (let column = range?.startColumnIndex ?? 0; column < (range?.endColumnIndex ?? 0); column += 1) {
        const data = rows[row - (range?.startRowIndex ?? 0)]?.values?.[column - (range?.startColumnIndex ?? 0)] ?? {};
        const cell = cellAt(sheet, row, column);
        if (fields.includes('userEnteredValue')) {
          if (data.userEnteredValue) cell.value = data.userEnteredValue as Cell['value'] & object;
          else delete cell.value;
        }
        if (fields.includes('note')) cell.note = data.note ?? '';
      }
    }
  }

  private addDimension({ insertDimension, appendDimension }: SheetsRequest): void {
    const { sheetId, dimension, startIndex, endIndex } = insertDimension?.range ?? {};
    const sheet = this.byId(sheetId ?? appendDimension?.sheetId);
    const columns = (dimension ?? appendDimension?.dimension) === 'COLUMNS';
    const count = insertDimension ? (endIndex ?? 0) - (startIndex ?? 0) : (appendDimension?.length ?? 0);
    if (columns) sheet.columnCount += count;
    else sheet.rowCount += count;
    if (!insertDimension) return;
    const at = startIndex ?? 0;
    if (!columns) {
      sheet.cells.splice(at, 0, ...Array.from({ length: count }, () => []));
      if (at < sheet.frozenRowCount) sheet.frozenRowCount += count;
      return;
    }
    for (const row of sheet.cells)
      if (row && row.length > at) row.splice(at, 0, ...Array.from({ length: count }, () => ({})));
    for (const rule of sheet.conditionalFormats) {
      rule.ranges = rule.ranges.map((range) =>
        range.startColumnIndex >= at
          ? { ...range, startColumnIndex: range.startColumnIndex + count, endColumnIndex: range.endColumnIndex + count }
          : range,
      );
    }
  }

  private *each(
    range:
      | {
          sheetId?: number;
          startRowIndex?: number;
          endRowIndex?: number;
          startColumnIndex?: number;
          endColumnIndex?: number;
        }
      | undefined,
  ): Generator<Cell> {
    const sheet = this.byId(range?.sheetId);
    for (let row = range?.startRowIndex ?? 0; row < (range?.endRowIndex ?? 0); row += 1) {
      for (let column = range?.startColumnIndex ?? 0; column < (range?.endColumnIndex ?? 0); column += 1)
        yield cellAt(sheet, row, column);
    }
  }
}

const blankSheet = (sheetId: number, title: string, rowCount: number, columnCount: number): FakeSheet => ({
  sheetId, title, rowCount, columnCount, frozenRowCount: 0, metadata: [], protectedRanges: [], bandedRanges: [], conditionalFormats: [], charts: [], cells: [],
}); // prettier-ignore

function cellAt(sheet: FakeSheet, row: number, column: number): Cell {
  if (row >= sheet.rowCount || column >= sheet.columnCount)
    throw new Error(`Beyond the edge of ${sheet.title}: ${row}, ${column}`);
  const cells = (sheet.cells[row] ??= []);
  for (let at = cells.length; at <= column; at += 1) cells[at] = {};
  return (cells[column] ??= {});
}

function render({ value, note, checked }: Cell): object {
  return {
    ...(value ? { userEnteredValue: value } : {}),
    ...(note ? { note } : {}),
    ...(checked ? { dataValidation: { condition: { type: 'BOOLEAN' } } } : {}),
  };
}
