/** Field masks: reading them, answering with a part, and updating a part. */
import {
  applyMask,
  copyMasked,
  maskTouches,
  MaskSyntaxError,
  parseMask,
  unknownPath,
} from '../../../local/kernel/masks';

describe('a mask of a reply', () => {
  const list = {
    kind: 'drive#fileList',
    nextPageToken: 'n',
    files: [
      { id: '1', name: 'A', owners: [{ emailAddress: 'a@x', me: true }] },
      { id: '2', name: 'B' },
    ],
  };
  test.each([
    [
      'files(id,name),nextPageToken',
      {
        nextPageToken: 'n',
        files: [
          { id: '1', name: 'A' },
          { id: '2', name: 'B' },
        ],
      },
    ],
    ['files/owners/emailAddress', { files: [{ owners: [{ emailAddress: 'a@x' }] }, {}] }],
    ['files.owners.me', { files: [{ owners: [{ me: true }] }, {}] }],
    ['files(owners(me, emailAddress))', { files: [{ owners: [{ emailAddress: 'a@x', me: true }] }, {}] }],
    ['*', list],
    ['files/*', { files: list.files }],
    ['*/id', { kind: 'drive#fileList', nextPageToken: 'n', files: [{ id: '1' }, { id: '2' }] }],
    ['files,files/id', { files: list.files }],
    ['next_page_token', { nextPageToken: 'n' }],
  ])('%s', (text, expected) => expect(applyMask(list, parseMask(text))).toEqual(expected));

  test.each([
    ['', 0],
    ['files(id', 8],
    ['files)', 5],
    ['files,,id', 6],
    ['a//b', 2],
  ])('"%s" is no mask', (text, at) => {
    const read = () => parseMask(text);
    expect(read).toThrow(MaskSyntaxError);
    try {
      read();
    } catch (error) {
      expect((error as MaskSyntaxError).at).toBe(at);
    }
  });

  test.each([
    ['files(id,nam)', 'files/nam'],
    ['files/owners/mail', 'files/owners/mail'],
    ['foo', 'foo'],
    ['files(id,appProperties/kind)', null],
    ['files/id/x', 'files/id/x'],
    ['*/id', null],
    ['*', null],
  ])('%s names the unknown field %s', (text, unknown) =>
    expect(unknownPath('drive', 'FileList', parseMask(text))).toBe(unknown),
  );
});

describe('a mask of an update', () => {
  const cell = {
    userEnteredValue: { numberValue: 1 },
    userEnteredFormat: { wrapStrategy: 'WRAP', textFormat: { bold: true, italic: true } },
  };

  test('changes what it selects and nothing else', () => {
    const source = { userEnteredFormat: { wrapStrategy: 'CLIP', textFormat: { bold: false } } };
    const tree = parseMask('userEnteredFormat.textFormat.bold');
    expect(copyMasked<object>(cell, source, tree)).toEqual({
      ...cell,
      userEnteredFormat: { wrapStrategy: 'WRAP', textFormat: { bold: false, italic: true } },
    });
  });

  test('clears what is absent in the source', () => {
    const tree = parseMask('userEnteredValue,userEnteredFormat(textFormat)');
    expect(copyMasked<object>(cell, {}, tree)).toEqual({ userEnteredFormat: { wrapStrategy: 'WRAP' } });
    expect(copyMasked<object>(cell, undefined, true)).toBeUndefined();
    expect(copyMasked<object>(undefined, {}, parseMask('a.b.c'))).toEqual({});
    expect(copyMasked<object>({ a: { b: 1 } }, undefined, parseMask('a.b'))).toBeUndefined();
  });

  test('replaces everything for *', () =>
    expect(copyMasked<object>(cell, { note: 'n' }, parseMask('*'))).toEqual({ note: 'n' }));

  test('tells whether a field is meant', () => {
    const tree = parseMask('userEnteredFormat.textFormat');
    expect(maskTouches(tree, ['userEnteredFormat', 'textFormat', 'bold'])).toBe(true);
    expect(maskTouches(tree, ['userEnteredFormat'])).toBe(true);
    expect(maskTouches(tree, ['userEnteredFormat', 'padding'])).toBe(false);
  });
});
