/** Edits and clocks: simple and installable triggers with Google's event objects. */
import { ANN, BOB, BOOK, scriptWorkspace, type ScriptWorkspace } from './script-workspace';

const CODE = `
  function tell(e) {
    var range = e.range;
    console.log(JSON.stringify([String(e.authMode), e.triggerUid || null, range.getA1Notation(), range.getRow(), range.getColumn(), range.getNumRows(), range.rowStart, range.columnEnd,
      range.getSheet().getSheetId(), e.source.getId(), e.value, e.oldValue, e.user.getEmail(), Session.getActiveUser().getEmail()]));
  }
  function onEdit(e) { tell(e); }
  function editInstalled(e) { tell(e); console.log(Session.getEffectiveUser().getEmail()); }
  function hourly(e) { console.log(JSON.stringify(e), Session.getEffectiveUser().getEmail()); SpreadsheetApp.getUi(); }
  function install() {
    return ScriptApp.newTrigger('editInstalled').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create().getUniqueId();
  }
  function changed(e) {
    console.log(JSON.stringify([Object.keys(e).sort(), String(e.authMode), e.changeType, e.source.getId(), e.user.getEmail(), Session.getEffectiveUser().getEmail()]));
  }
  function watch() { return ScriptApp.newTrigger('changed').forSpreadsheet('book1').onChange().create().getUniqueId(); }
  function schedule(make) {
    var clock = ScriptApp.newTrigger('hourly').timeBased();
    if (make === 'hours') clock.everyHours(4).create();
    if (make === 'week') clock.everyWeeks(2).onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9).inTimezone('Asia/Almaty').create();
    if (make === 'minutes') clock.everyMinutes(10).create();
    if (make === 'weeks without a day') clock.everyWeeks(1).create();
    if (make === 'nothing') clock.create();
  }
  function unknown() { ScriptApp.newTrigger('absent').timeBased().everyHours(1).create(); }
  function list() { return ScriptApp.getProjectTriggers().map(function (t) { return [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource()), t.getTriggerSourceId()]; }); }
  function clear() { ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); }
`;
const edit = { range: { row: 5, column: 28, numRows: 1, numColumns: 1 }, value: 'Won', oldValue: 'Open' };

describe('triggers', () => {
  let scripts: ScriptWorkspace;
  beforeEach(async () => {
    scripts = await scriptWorkspace(CODE, { now: '2026-11-23T09:30:00Z' });
  });
  afterEach(() => scripts.close());

  it('runs the simple edit trigger where the add-on is enabled, without telling who edits', async () => {
    expect(await scripts.host.fireEdit(BOB, BOOK, edit)).toEqual([]);
    await scripts.host.run('list', [], ANN, { container: BOOK });
    const [fired] = await scripts.host.fireEdit(BOB, BOOK, edit);
    expect(fired?.answer).toEqual({ result: null });
    expect(JSON.parse(fired?.log[0]?.text ?? '')).toEqual([
      'LIMITED',
      null,
      'AB5',
      5,
      28,
      1,
      5,
      28,
      7,
      'book1',
      'Won',
      'Open',
      '',
      '',
    ]);
  });

  it('runs installed change triggers with the kind of change, as those who installed them', async () => {
    expect(await scripts.host.fireChange(BOB, BOOK, 'REMOVE_ROW')).toEqual([]);
    expect(await scripts.call('watch')).toMatch(/^\d+$/);
    expect(await scripts.call('list')).toEqual([['changed', 'ON_CHANGE', 'SPREADSHEETS', 'book1']]);
    await expect(scripts.call('watch')).rejects.toThrow(/too many change triggers in this document/);
    const [fired, ...others] = await scripts.host.fireChange(BOB, BOOK, 'REMOVE_ROW');
    expect(others).toEqual([]);
    expect(JSON.parse(fired?.log[0]?.text ?? '')).toEqual([
      ['authMode', 'changeType', 'source', 'triggerUid', 'user'],
      'FULL',
      'REMOVE_ROW',
      'book1',
      BOB,
      ANN,
    ]);
    expect(await scripts.host.fireEdit(BOB, { spreadsheetId: 'book2' }, edit)).toEqual([]);
    expect(await scripts.host.fireChange(BOB, { spreadsheetId: 'book2' }, 'OTHER')).toEqual([]);
  });

  it('runs an installed edit trigger as the one who installed it, for the one who edits', async () => {
    const { answer } = await scripts.host.runWithUi('install', [], ANN, { container: BOOK });
    const uid = 'result' in answer ? answer.result : null;
    const fired = await scripts.host.fireEdit(BOB, BOOK, { range: { row: 2, column: 1, numRows: 3, numColumns: 2 } });
    expect(fired.map(({ functionName, user }) => [functionName, user])).toEqual([
      ['onEdit', BOB],
      ['editInstalled', ANN],
    ]);
    expect(JSON.parse(fired[1]?.log[0]?.text ?? '')).toEqual([
      'FULL',
      uid,
      'A2:B4',
      2,
      1,
      3,
      2,
      2,
      7,
      'book1',
      null,
      null,
      BOB,
      BOB,
    ]);
    expect(fired[1]?.log[1]?.text).toBe(ANN);
    expect(await scripts.host.fireEdit(BOB, { spreadsheetId: 'elsewhere', sheetId: 0 }, edit)).toEqual([]);
  });

  it('lists and removes the triggers of the person alone', async () => {
    await scripts.host.run('install', [], ANN, { container: BOOK });
    await scripts.host.run('schedule', ['hours'], BOB, { container: BOOK });
    expect(await scripts.call('list')).toEqual([['editInstalled', 'ON_EDIT', 'SPREADSHEETS', 'book1']]);
    expect(await scripts.host.run('list', [], BOB)).toEqual({ result: [['hourly', 'CLOCK', 'CLOCK', null]] });
    await scripts.call('clear');
    expect(scripts.host.triggers().map(({ user, schedule }) => [user, schedule])).toEqual([
      [BOB, 'every 4 hours (Europe/Kyiv)'],
    ]);
  });

  it('fires a clock trigger by hand, with no UI about', async () => {
    await scripts.host.run('schedule', ['week'], ANN, { container: BOOK });
    const [trigger] = scripts.host.triggers();
    expect(trigger?.schedule).toBe('every 2 weeks on MONDAY at 9 h (Asia/Almaty)');
    const fired = await scripts.host.fireTrigger(trigger?.uid ?? '');
    expect(fired.log[0]?.text).toBe(
      `{"authMode":"FULL","triggerUid":"${trigger?.uid}","year":2026,"month":11,"day-of-month":23,"day-of-week":1,"week-of-year":48,"hour":9,"minute":30,"second":0,"timezone":"UTC"} ${ANN}`,
    );
    expect(fired.answer).toMatchObject({ error: { message: 'Cannot call SpreadsheetApp.getUi() from this context.' } });
    await expect(scripts.host.fireTrigger('1')).rejects.toThrow(RangeError);
  });

  it.each([
    ['minutes', /at most once an hour/],
    ['weeks without a day', /needs onWeekDay/],
    ['nothing', /no schedule/],
  ])('refuses a schedule of %s', async (make, message) => {
    await expect(scripts.call('schedule', make)).rejects.toThrow(message);
  });

  it('allows one trigger of a type per person and file, for functions that exist', async () => {
    await scripts.host.run('install', [], ANN, { container: BOOK });
    expect(await scripts.host.run('install', [], ANN, { container: BOOK })).toMatchObject({
      error: {
        message: 'The Add-on has created too many edit triggers in this document for this Google user account.',
      },
    });
    expect(await scripts.host.run('install', [], BOB, { container: BOOK })).toHaveProperty('result');
    await expect(scripts.call('unknown')).rejects.toThrow('Script function not found: absent');
  });
});
