/** What the embedded Workspace asks of the Apps Script runtime. */

export type ScriptAnswer =
  { readonly result: unknown } | { readonly error: { readonly name: string; readonly message: string } };

/** Apps Script's ranges count from 1, and so does this. */
export interface Selection {
  readonly row: number;
  readonly column: number;
  readonly numRows: number;
  readonly numColumns: number;
}

/** The spreadsheet that the add-on is open in during one run. */
export interface OpenSpreadsheet {
  readonly spreadsheetId: string;
  readonly sheetId?: number;
  readonly selection?: Selection;
}

/** The document that the add-on is open in during one run. */
export interface OpenDocument {
  readonly documentId: string;
}

export type OpenFile = OpenSpreadsheet | OpenDocument;

export const isOpenDocument = (file: OpenFile): file is OpenDocument => 'documentId' in file;
export const openFileId = (file: OpenFile): string => (isOpenDocument(file) ? file.documentId : file.spreadsheetId);

export interface RunOptions {
  /** Where the add-on is open; absent: nowhere, so that there is no active file and no UI. */
  readonly container?: OpenFile;
  /** Nothing goes wrong in this run, whatever faults are set: for what happens between the requests of another run. */
  readonly undisturbed?: boolean;
}

export interface ScriptHost {
  /** The globals of the bundle that the page may call, with the names of their parameters. */
  functions(): readonly { readonly name: string; readonly args: readonly string[] }[];
  /**
   * Runs a global as `google.script.run` would: same rules of serialisation, same errors. Never rejects for what the bundle does.
   * Runs may overlap. Each begins with `workspace.startRun(functionName, user, options)` and sends through `workspace.sendWave`.
   */
  run(functionName: string, args: readonly unknown[], user: string, options?: RunOptions): Promise<ScriptAnswer>;
  close(): Promise<void>;
}
