/** Calls of google.script.run: what may be called, what may pass, what comes back. */
import { ANN, BOB, BOOK, scriptWorkspace, type ScriptWorkspace } from './script-workspace';

const CODE = `
  function echo(value) { return value; }
  function count() { return arguments.length; }
  function kinds(values) { return values.map(function (v) { return v === null ? 'null' : typeof v; }); }
  function secret_() { return 1; }
  var variable = function () { return 1; };
  function returns(what) {
    if (what === 'date') return new Date(0);
    if (what === 'nested date') return { rows: [{ at: new Date(0) }] };
    if (what === 'function') return { f: function () {} };
    if (what === 'cycle') { var a = {}; a.a = a; return a; }
    if (what === 'map') return new Map();
    if (what === 'nothing') return undefined;
    if (what === 'holes') return [undefined, { gone: undefined, stays: null }];
    if (what === 'shared') { var s = { x: 1 }; return [s, s]; }
  }
  function fails(how) { if (how === 'type') null.x; if (how === 'text') throw 'plain'; throw new RangeError('of mine'); }
  function stub(){}
  (function () {
    globalThis.stub = function (first, { second }, third = 3, ...rest) { return [first, third]; };
  })();
  function whoami() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getActiveUserLocale(), Session.getScriptTimeZone()]; }
  function file() {
    var book = SpreadsheetApp.getActiveSpreadsheet();
    if (book === null) return null;
    var range = book.getActiveRange();
    return [book.getId(), book.getName(), book.getUrl(), book.getSpreadsheetLocale(), book.getSpreadsheetTimeZone(), book.getActiveSheet().getSheetId(),
      SpreadsheetApp.getActiveSheet().getName(), range.getRow(), range.getColumn(), range.getA1Notation(), book.getSelection().getActiveRange().getNumRows()];
  }
  function deep() { SpreadsheetApp.openById('x'); }
  function says() { console.log('%s is %d', 'one', 1, { more: true }); console.error(new Error('bad').message); Logger.log('x'); return Logger.getLog(); }
`;

describe('google.script.run', () => {
  let scripts: ScriptWorkspace;
  beforeAll(async () => {
    scripts = await scriptWorkspace(CODE);
  });
  afterAll(() => scripts.close());

  it('lists the functions with the parameters of what stands behind the stubs', () => {
    const listed = Object.fromEntries(scripts.host.functions().map(({ name, args }) => [name, args]));
    expect(listed).toMatchObject({ echo: ['value'], count: [], stub: ['first', '{ second }', 'third', '...rest'] });
    expect(Object.keys(listed)).not.toEqual(expect.arrayContaining(['secret_']));
    expect(Object.keys(listed)).not.toEqual(expect.arrayContaining(['variable']));
  });

  it.each(['secret_', 'variable', 'absent', 'toString', 'eval', 'constructor'])('cannot call %s', async (name) => {
    await expect(scripts.call(name)).rejects.toMatchObject({
      name: 'ScriptError',
      message: `Script function not found: ${name}`,
    });
  });

  it('passes plain values both ways', async () => {
    const value = { text: 'Їжак 🦔', number: -0.5, yes: true, none: null, list: [1, [2]] };
    expect(await scripts.call('echo', value)).toEqual(value);
    expect(await scripts.call('kinds', [undefined, null, 1, 'x', { a: undefined }])).toEqual([
      'null',
      'null',
      'number',
      'string',
      'object',
    ]);
    expect(await scripts.call('count', 1, 2, 3)).toBe(3);
  });

  it.each([[new Date()], [{ when: new Date() }], [() => 1], [[new Map()]], [Symbol('x')], [10n]])(
    'takes no argument like %p',
    async (value) => {
      await expect(scripts.call('echo', value)).rejects.toThrow(/^Failed due to illegal value in property: 0/);
    },
  );

  it.each(['date', 'nested date', 'function', 'cycle', 'map'])('returns no %s', async (what) => {
    await expect(scripts.call('returns', what)).rejects.toThrow(
      'The script completed but the returned value is not a supported return type.',
    );
  });

  it('returns null for nothing, and for holes in lists', async () => {
    expect(await scripts.call('returns', 'nothing')).toBeNull();
    expect(await scripts.call('returns', 'holes')).toEqual([null, { stays: null }]);
    expect(await scripts.call('returns', 'shared')).toEqual([{ x: 1 }, { x: 1 }]);
  });

  it('hands on what the function throws, by name and message', async () => {
    expect(await scripts.host.run('fails', ['type'], ANN)).toEqual({
      error: { name: 'TypeError', message: "Cannot read properties of null (reading 'x')" },
    });
    expect(await scripts.host.run('fails', ['own'], ANN)).toEqual({
      error: { name: 'RangeError', message: 'of mine' },
    });
    expect(await scripts.host.run('fails', ['text'], ANN)).toEqual({ error: { name: 'Error', message: 'plain' } });
  });

  it('knows who calls, in which language', async () => {
    const answer = await scripts.host.run('whoami', [], BOB, { locale: 'uk' });
    expect(answer).toEqual({ result: [BOB, BOB, 'uk', 'Europe/Kyiv'] });
    expect(await scripts.call('whoami')).toEqual([ANN, ANN, 'en', 'Europe/Kyiv']);
    scripts.workspace.settings.setLocale(ANN, 'ru');
    expect(await scripts.call('whoami')).toEqual([ANN, ANN, 'ru', 'Europe/Kyiv']);
  });

  it('knows the open file, the sheet and the selection', async () => {
    const { answer } = await scripts.host.runWithUi('file', [], ANN, { container: BOOK });
    expect(answer).toEqual({
      result: [
        'book1',
        `Book of ${ANN}`,
        'https://docs.google.com/spreadsheets/d/book1/edit',
        'uk_UA',
        'Europe/Kyiv',
        7,
        'Deals',
        3,
        2,
        'B3',
        1,
      ],
    });
    expect(await scripts.call('file')).toBeNull();
  });

  it('lacks what REST does here: calling it is a TypeError', async () => {
    await expect(scripts.call('deep')).rejects.toMatchObject({
      name: 'TypeError',
      message: 'SpreadsheetApp.openById is not a function',
    });
  });

  it('keeps what is logged', async () => {
    const { log, answer } = await scripts.host.runWithUi('says', [], ANN);
    expect(log).toEqual([
      { severity: 'DEBUG', text: 'one is 1 {"more":true}' },
      { severity: 'ERROR', text: 'bad' },
      { severity: 'INFO', text: 'x' },
    ]);
    expect(answer).toEqual({ result: 'x\n' });
  });
});
