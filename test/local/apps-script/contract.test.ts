/** Nothing in the runtime exists that Google's published Apps Script types do not know. */
import { join } from 'node:path';
import ts from 'typescript';
import type { Container } from '../../../local/apps-script/bridge';
import { ANN, BOOK, MANIFEST, scriptWorkspace } from './script-workspace';

const CODE = `
  function members(value) {
    var names = {};
    for (var at = value; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
      Object.getOwnPropertyNames(at).forEach(function (name) { if (name !== 'constructor' && name !== 'toString') names[name] = true; });
    return Object.keys(names);
  }
  function all() {
    var book = SpreadsheetApp.getActiveSpreadsheet(), ui = SpreadsheetApp.getUi(), page = HtmlService.createHtmlOutput('x').addMetaTag('viewport', 'x');
    var trigger = ScriptApp.newTrigger('all'), auth = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    var things = {
      'Spreadsheet.SpreadsheetApp': SpreadsheetApp, 'Spreadsheet.Spreadsheet': book, 'Spreadsheet.Sheet': book.getActiveSheet(), 'Spreadsheet.Selection': book.getSelection(),
      'Document.DocumentApp': DocumentApp, 'Base.Ui': ui, 'Base.Menu': ui.createMenu('x'), 'HTML.HtmlService': HtmlService, 'HTML.HtmlOutput': page, 'HTML.HtmlOutputMetaTag': page.getMetaTags()[0],
      'URL_Fetch.UrlFetchApp': UrlFetchApp, 'Properties.PropertiesService': PropertiesService, 'Properties.Properties': PropertiesService.getUserProperties(),
      'Cache.CacheService': CacheService, 'Cache.Cache': CacheService.getUserCache(), 'Lock.LockService': LockService, 'Lock.Lock': LockService.getUserLock(),
      'Script.ScriptApp': ScriptApp, 'Script.TriggerBuilder': trigger, 'Script.SpreadsheetTriggerBuilder': trigger.forSpreadsheet(book), 'Script.ClockTriggerBuilder': trigger.timeBased(),
      'Script.Trigger': trigger.timeBased().everyHours(1).create(), 'Script.Service': ScriptApp.getService(),
      'Base.Session': Session, 'Base.User': Session.getActiveUser(), 'Utilities.Utilities': Utilities, 'Base.Blob': Utilities.newBlob('x'), 'Base.Logger': Logger,
      'URL_Fetch.HTTPResponse': UrlFetchApp.fetch('https://sheets.googleapis.com/v4/spreadsheets/x', { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } }),
    };
    return Object.keys(things).map(function (name) { return [name, members(things[name])]; });
  }
  function inDocument() { return [['Document.Document', members(DocumentApp.getActiveDocument())], ['Base.Ui', members(DocumentApp.getUi())]]; }
`;

/** Property names of `GoogleAppsScript.<type>`. */
function published(): (type: string) => ReadonlySet<string> {
  const index = join(__dirname, '../../../node_modules/@types/google-apps-script/index.d.ts');
  const program = ts.createProgram([index], { types: [], lib: ['lib.es2022.d.ts'], noEmit: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(index) as ts.SourceFile;
  const globals = checker.getSymbolsInScope(source, ts.SymbolFlags.Namespace);
  const google = globals.find(({ name }) => name === 'GoogleAppsScript') as ts.Symbol;
  return (type) => {
    const symbol = type.split('.').reduce((parent, name) => {
      const found = checker.getExportsOfModule(parent).find((child) => child.name === name);
      if (!found) throw new Error(`GoogleAppsScript.${type} is not in Google's types.`);
      return found;
    }, google);
    return new Set(checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)).map(({ name }) => name));
  };
}

it('has no service and no method of its own invention', async () => {
  const scopes = [...MANIFEST.oauthScopes, 'https://www.googleapis.com/auth/documents'];
  const scripts = await scriptWorkspace(CODE, { manifest: { oauthScopes: scopes } });
  const told = async (name: string, container: Container): Promise<[string, string[]][]> => {
    const answer = await scripts.host.run(name, [], ANN, { container });
    return ('result' in answer ? answer.result : answer.error) as [string, string[]][];
  };
  const things = [...(await told('all', BOOK)), ...(await told('inDocument', { documentId: 'doc' }))];
  const known = published();
  const invented = things.flatMap(([type, names]) =>
    names.filter((name) => !known(type).has(name)).map((name) => `${type}.${name}`),
  );
  expect(invented).toEqual([]);
  expect(things.length).toBeGreaterThan(25);
  await scripts.close();
});
