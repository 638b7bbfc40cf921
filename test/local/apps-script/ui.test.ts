/** Menus, sidebars, dialogs and templates, and the authorisation modes they live in. */
import { ANN, BOOK, scriptWorkspace, type ScriptWorkspace } from './script-workspace';

const CODE = `
  function onOpen(e) {
    SpreadsheetApp.getUi().createAddonMenu().addItem('Open', 'openSidebar').addSeparator()
      .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Dialog', 'dialog')).addToUi();
    console.log(String(e.authMode), e.authMode === ScriptApp.AuthMode.LIMITED, typeof e.source);
  }
  function openSidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('Panel')); }
  function dialog() {
    var page = HtmlService.createTemplateFromFile('page');
    page.who = '<Ann & "co">';
    page.rows = [1, 2];
    SpreadsheetApp.getUi().showModalDialog(page.evaluate().setWidth(500).setHeight(300.7).addMetaTag('viewport', 'width=device-width'), 'Choose');
  }
  function ask() { var ui = SpreadsheetApp.getUi(); return ui.alert('Sure?', 'All goes.', ui.ButtonSet.YES_NO) === ui.Button.YES; }
  function missing() { HtmlService.createHtmlOutputFromFile('nope'); }
  function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
  function parts() { return HtmlService.createHtmlOutput('a').append('<b>').appendUntrusted('<i>').setContent('c').append('d').getContent(); }
`;
const HTML = {
  panel: '<html><head></head><body>Panel</body></html>',
  page: '<html><head></head><p title="<?= who ?>"><?= who ?></p><? rows.forEach(function (row) { ?><li><?= row ?></li><? }) ?><?!= include("part") ?><script>var who = <?= who ?>, text = "<?= who ?>";</script></html>',
  part: '<b>raw</b>',
};

const modes = `
  function onOpen() { %s }
  function use() {}
`;

describe('the user interface', () => {
  let scripts: ScriptWorkspace;
  beforeAll(async () => {
    scripts = await scriptWorkspace(CODE, { html: HTML });
  });
  afterAll(() => scripts.close());

  const menu = {
    kind: 'menu',
    caption: '',
    addon: true,
    entries: [
      { kind: 'item', caption: 'Open', functionName: 'openSidebar' },
      { kind: 'separator' },
      { kind: 'submenu', caption: 'More', entries: [{ kind: 'item', caption: 'Dialog', functionName: 'dialog' }] },
    ],
  };

  it('builds the menu in every mode: NONE at first, LIMITED once the add-on was used in the file', async () => {
    const container = { spreadsheetId: 'fresh' };
    const [first] = await scripts.host.open(ANN, container);
    expect(first).toMatchObject({ answer: { result: null }, ui: [menu], log: [{ text: 'NONE false undefined' }] });
    await scripts.host.runWithUi('openSidebar', [], ANN, { container });
    const [second] = await scripts.host.open(ANN, container);
    expect(second).toMatchObject({ answer: { result: null }, ui: [menu], log: [{ text: 'LIMITED true object' }] });
  });

  it('hands the sidebar to the viewer', async () => {
    const { ui } = await scripts.host.runWithUi('openSidebar', [], ANN, { container: BOOK });
    expect(ui).toEqual([{ kind: 'sidebar', title: 'Panel', html: HTML.panel }]);
  });

  it('renders templates, escaping by context', async () => {
    const { ui, answer } = await scripts.host.runWithUi('dialog', [], ANN, { container: BOOK });
    expect(answer).toEqual({ result: null });
    const escaped = '&lt;Ann &amp; &#34;co&#34;&gt;';
    const inScript = '\\u003cAnn \\u0026 \\u0022co\\u0022\\u003e';
    expect(ui).toEqual([
      {
        kind: 'modal',
        title: 'Choose',
        width: 500,
        height: 300,
        html: `<html><head><meta name="viewport" content="width=device-width"></head><p title="${escaped}">${escaped}</p><li>1</li><li>2</li><b>raw</b><script>var who = "${inScript}", text = "${inScript}";</script></html>`,
      },
    ]);
  });

  it('waits for the answer to an alert', async () => {
    const yes = await scripts.host.runWithUi('ask', [], ANN, { container: BOOK, answerAlert: () => 'YES' });
    expect(yes.answer).toEqual({ result: true });
    const closed = await scripts.host.runWithUi('ask', [], ANN, { container: BOOK });
    expect(closed).toMatchObject({
      answer: { result: false },
      ui: [{ kind: 'alert', title: 'Sure?', prompt: 'All goes.', buttons: 'YES_NO' }],
    });
  });

  it('has no UI outside a file, and no page that was not pushed', async () => {
    await expect(scripts.call('openSidebar')).rejects.toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
    await expect(scripts.call('missing')).rejects.toThrow('No HTML file named nope was found.');
    expect(await scripts.call('parts')).toBe('cd');
  });

  it.each([
    [
      'SpreadsheetApp.getActiveSpreadsheet()',
      /^Specified permissions are not sufficient to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: \(.*currentonly \|\| .*spreadsheets\)$/,
    ],
    [
      'PropertiesService.getUserProperties()',
      /^You do not have permission to call PropertiesService.getUserProperties$/,
    ],
    ['UrlFetchApp.fetch("https://www.googleapis.com/calendar/v3/x")', /script\.external_request$/],
    ['ScriptApp.getOAuthToken()', /ScriptApp.getOAuthToken/],
  ])('in mode NONE %s kills the menu', async (call, message) => {
    const none = await scriptWorkspace(modes.replace('%s', call));
    const [fired] = await none.host.open(ANN, BOOK);
    expect(fired?.answer).toEqual({ error: { name: 'Exception', message: expect.stringMatching(message) as string } });
    await none.close();
  });

  it('is just as strict with calls at load', async () => {
    const loads = await scriptWorkspace(
      'var me = Session.getEffectiveUser().getEmail(); function onOpen() { return me; }',
    );
    const [fired] = await loads.host.open(ANN, BOOK);
    expect(fired?.answer).toMatchObject({
      error: { message: expect.stringContaining('Session.getEffectiveUser') as string },
    });
    await loads.close();
  });

  it.each([
    'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))',
    'ScriptApp.newTrigger("use")',
    'UrlFetchApp.fetchAll([])',
  ])('in mode LIMITED %s is refused, the open file and the stores are not', async (call) => {
    const limited = await scriptWorkspace(
      modes.replace(
        '%s',
        `SpreadsheetApp.getActiveSpreadsheet().getId(); PropertiesService.getDocumentProperties().getKeys(); ${call}`,
      ),
    );
    await limited.host.runWithUi('use', [], ANN, { container: BOOK });
    const [fired] = await limited.host.open(ANN, BOOK);
    expect(fired?.answer).toMatchObject({
      error: {
        message: expect.stringMatching(
          /^Specified permissions are not sufficient to call (Ui|ScriptApp|UrlFetchApp)\./,
        ) as string,
      },
    });
    await limited.close();
  });
});
