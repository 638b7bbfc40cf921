/** Utilities and the rest of ScriptApp against values known from elsewhere. */
import { createHash, createHmac } from 'node:crypto';
import { scriptWorkspace, type ScriptWorkspace } from './script-workspace';

const CODE = `
  function format(iso, zone, pattern) { return Utilities.formatDate(new Date(iso), zone, pattern); }
  function digest(name, text) { return Utilities.computeDigest(Utilities.DigestAlgorithm[name], text, Utilities.Charset.UTF_8); }
  function ascii(text) { return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, text); }
  function hmac(text, key) { return Utilities.computeHmacSha256Signature(text, key, Utilities.Charset.UTF_8); }
  function base64(text) { return [Utilities.base64Encode(text), Utilities.base64EncodeWebSafe(text), Utilities.newBlob(Utilities.base64Decode(Utilities.base64Encode(text))).getDataAsString()]; }
  function decode(text) { return [Utilities.base64Decode(text), Utilities.base64DecodeWebSafe(text)]; }
  function packed(text) { var gz = Utilities.gzip(Utilities.newBlob(text, 'text/plain', 'a.txt')); return [gz.getBytes().length, gz.getContentType(), gz.getName(), Utilities.ungzip(gz).getDataAsString()]; }
  function unpack(text) { return Utilities.ungzip(Utilities.newBlob(text)).getDataAsString(); }
  function uuids() { return [Utilities.getUuid(), Utilities.getUuid()]; }
  function authorisation(scope) {
    var info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, [scope]);
    ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [scope]);
    return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl(), ScriptApp.getService().getUrl(), ScriptApp.getScriptId().length > 20];
  }
`;

describe('Utilities', () => {
  let scripts: ScriptWorkspace;
  beforeAll(async () => {
    scripts = await scriptWorkspace(CODE);
  });
  afterAll(() => scripts.close());

  it.each([
    ['yyyy-MM-dd HH:mm:ss', '2026-03-05 02:07:09'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", '2026-03-05T02:07:09+02:00'],
    ['EEE, d MMM yy h:mm a', 'Thu, 5 Mar 26 2:07 AM'],
    ['EEEE MMMM u k K S D', 'Thursday March 4 2 2 45 64'],
    ["'o''clock' '' Z X XX G", "o'clock ' +0200 +02 +0200 AD"],
  ])('formats %s as Java does', async (pattern, expected) => {
    expect(await scripts.call('format', '2026-03-05T00:07:09.045Z', 'Europe/Kyiv', pattern)).toBe(expected);
  });

  it('packs and unpacks, and says what is not packed', async () => {
    const text = 'Заповніть 👋 '.repeat(500);
    const [length, type, name, back] = (await scripts.call('packed', text)) as [number, string, string, string];
    expect([type, name, back]).toEqual(['application/x-gzip', 'a.txt.gz', text]);
    expect(length).toBeLessThan(300);
    await expect(scripts.call('unpack', 'no gzip')).rejects.toThrow('Could not decompress gzip.');
  });

  it('formats in any zone, and refuses what it does not know', async () => {
    expect(await scripts.call('format', '2026-07-01T12:00:00Z', 'America/St_Johns', 'HH:mm Z')).toBe('09:30 -0230');
    expect(await scripts.call('format', '2026-07-01T12:00:00Z', 'GMT+3', 'HH:mm XXX')).toBe('15:00 +03:00');
    expect(await scripts.call('format', '2026-07-01T12:00:00Z', 'UTC', "yyyyMMdd'T'HHmmssX")).toBe('20260701T120000Z');
    await expect(scripts.call('format', '2026-07-01T12:00:00Z', 'Mars/Base', 'HH')).rejects.toThrow(
      'Invalid argument: Mars/Base',
    );
    await expect(scripts.call('format', '2026-07-01T12:00:00Z', 'UTC', 'YYYY')).rejects.toThrow(/pattern letter "Y"/);
    await expect(scripts.call('format', 'no date', 'UTC', 'yyyy')).rejects.toThrow(/don't match the method signature/);
  });

  const signed = (buffer: Buffer): number[] => [...new Int8Array(buffer)];
  it.each([
    ['MD5', 'md5'],
    ['SHA_1', 'sha1'],
    ['SHA_256', 'sha256'],
  ])('digests by %s into signed bytes', async (name, node) => {
    expect(await scripts.call('digest', name, 'Їжак 🦔')).toEqual(signed(createHash(node).update('Їжак 🦔').digest()));
  });

  it('reads text as ASCII unless told otherwise, and signs', async () => {
    expect(await scripts.call('ascii', 'є')).toEqual(signed(createHash('md5').update('?').digest()));
    expect(await scripts.call('hmac', 'тіло', 'ключ')).toEqual(
      signed(createHmac('sha256', 'ключ').update('тіло').digest()),
    );
  });

  it('codes Base64 both ways', async () => {
    const text = 'ÿþ?>~ 🦔 Їжак';
    const standard = Buffer.from(text).toString('base64');
    expect(await scripts.call('base64', text)).toEqual([
      standard,
      standard.replace(/\+/g, '-').replace(/\//g, '_'),
      text,
    ]);
    expect(await scripts.call('decode', 'AP8=')).toEqual([
      [0, -1],
      [0, -1],
    ]);
    await expect(scripts.call('decode', '§')).rejects.toThrow('Could not decode string.');
  });

  it('makes UUIDs', async () => {
    const [first, second] = (await scripts.call('uuids')) as string[];
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(first).not.toBe(second);
  });

  it('has granted what the manifest asks for, and nothing else', async () => {
    expect(await scripts.call('authorisation', 'https://www.googleapis.com/auth/spreadsheets')).toEqual([
      'NOT_REQUIRED',
      null,
      null,
      true,
    ]);
    await expect(scripts.call('authorisation', 'https://www.googleapis.com/auth/drive')).rejects.toThrow(
      /Authorization is required/,
    );
  });
});
