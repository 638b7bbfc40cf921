/** The bundle as a web app: what doGet is told, as whom it runs, and what may come back. */
import { ANN, BOB, MANIFEST, scriptWorkspace, type ScriptWorkspace } from './script-workspace';

const CODE = `
  function doGet(e) {
    if (e.parameter.give === 'text') return 'plain';
    if (e.parameter.give === 'nothing') return;
    if (e.parameter.give === 'ui') SpreadsheetApp.getUi();
    var told = { event: e, active: SpreadsheetApp.getActive(), url: ScriptApp.getService().getUrl(), on: ScriptApp.getService().isEnabled(),
      visitor: Session.getActiveUser().getEmail(), as: Session.getEffectiveUser().getEmail() };
    return HtmlService.createHtmlOutput(JSON.stringify(told)).setTitle('Board').addMetaTag('viewport', 'width=device-width');
  }
`;
const open = (webapp: object = { executeAs: 'USER_ACCESSING', access: 'DOMAIN' }) =>
  scriptWorkspace(CODE, { manifest: { webapp } });

async function visit(scripts: ScriptWorkspace, queryString: string, pathInfo = ''): Promise<unknown> {
  const { answer } = await scripts.host.visit(BOB, { queryString, pathInfo });
  return 'result' in answer ? answer.result : answer.error;
}
const told = (page: unknown): Record<string, unknown> =>
  JSON.parse((page as { html: string }).html) as Record<string, unknown>;

describe('a web app', () => {
  let scripts: ScriptWorkspace;
  beforeAll(async () => {
    scripts = await open();
  });
  afterAll(() => scripts.close());

  it('is told the parameters, all of them and the first of each, and what follows the address', async () => {
    const page = await visit(scripts, 'name=Al%20i+ce&n=1&n=2&empty=&bad=%zz', 'deal/D-1');
    expect(page).toMatchObject({ title: 'Board', meta: [{ name: 'viewport', content: 'width=device-width' }] });
    expect(told(page)).toEqual({
      event: {
        contentLength: -1,
        contextPath: '',
        parameter: { name: 'Al i ce', n: '1', empty: '', bad: '%zz' },
        parameters: { name: ['Al i ce'], n: ['1', '2'], empty: [''], bad: ['%zz'] },
        queryString: 'name=Al%20i+ce&n=1&n=2&empty=&bad=%zz',
        pathInfo: 'deal/D-1',
      },
      active: null,
      url: 'https://script.google.com/macros/s/AKfycbEmbeddedWorkspaceDeployment0000000000/exec',
      on: true,
      visitor: BOB,
      as: BOB,
    });
    expect(told(await visit(scripts, ''))['event']).toEqual({
      contentLength: -1,
      contextPath: '',
      parameter: {},
      parameters: {},
      queryString: '',
    });
  });

  it('has no UI, and gives nothing but pages', async () => {
    expect(await visit(scripts, 'give=ui')).toEqual({
      name: 'Exception',
      message: 'Cannot call SpreadsheetApp.getUi() from this context.',
    });
    expect(await visit(scripts, 'give=text')).toMatchObject({
      message: 'The script completed but the returned value is not a supported return type.',
    });
    expect(await visit(scripts, 'give=nothing')).toMatchObject({
      message: 'The script completed but did not return anything.',
    });
  });

  it('knows its visitor when it runs as its owner, where it may', async () => {
    const seen = async (visitor: string) => {
      const { answer } = await scripts.host.visit(ANN, { queryString: '', pathInfo: '' }, { visitor });
      return told('result' in answer ? answer.result : null);
    };
    expect(await seen('carol@consult.example')).toMatchObject({ visitor: 'carol@consult.example', as: ANN });
    expect(await seen('')).toMatchObject({ visitor: '', as: ANN });
  });
});

it('is one only with a doGet and a webapp in the manifest, which must be as Google takes it', async () => {
  const without = await scriptWorkspace(CODE, { manifest: MANIFEST });
  expect(without.host.webApp).toBeNull();
  const { answer } = await without.host.visit(BOB, { queryString: '', pathInfo: '' });
  expect(told('result' in answer ? answer.result : null)).toMatchObject({ url: null, on: false });
  await without.close();
  const empty = await scriptWorkspace('function f() {}', {
    manifest: { webapp: { executeAs: 'USER_DEPLOYING', access: 'ANYONE' } },
  });
  expect(empty.host.webApp).toBeNull();
  await empty.close();
  await expect(open({ executeAs: 'ME', access: 'ANYONE' })).rejects.toThrow(/webapp.executeAs must be one of/);
  await expect(open({ executeAs: 'USER_DEPLOYING', access: 'ALL' })).rejects.toThrow(/webapp.access must be one of/);
});
