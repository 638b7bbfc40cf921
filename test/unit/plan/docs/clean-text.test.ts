/** Text is made what Docs keeps, and is shortened without breaking what people see as one character. */
import { isolate, shorten } from '../../../../src/blueprints/document/fit-text';
import { cleanText } from '../../../../src/plan/docs/clean-text';

describe('text for a document', () => {
  it.each([
    ['line ends stay inside the paragraph', 'a\r\nb\nc\u2028d', 'a\u000bb\u000bc\u000bd'],
    ['control and private-use characters, which Docs drops, are dropped first', 'a\u0000\u001b\ue907b', 'ab'],
    ['a tab would nest a bullet', '\tpoint', ' point'],
    ['half an emoji becomes the replacement character', 'a\ud83db', 'a\ufffdb'],
    ['whole emoji, quotes and formulas are left alone', '👩‍🚀 «ТОВ» "A" =cmd|x', '👩‍🚀 «ТОВ» "A" =cmd|x'],
  ])('%s', (_, text, clean) => expect(cleanText(text)).toBe(clean));

  it('isolates a name written right to left, and only that', () => {
    expect(isolate('شركة')).toBe('\u2068شركة\u2069');
    expect(isolate('Північ')).toBe('Північ');
  });

  it('cuts at a space where one is near', () => {
    expect(shorten('short', 10)).toBe('short');
    expect(shorten('Residential developer of the North', 24)).toBe('Residential developer…');
  });

  it('never cuts an emoji of several code points', () => {
    expect(shorten(`abcdefgh👩‍🚀 and more`, 11)).toBe('abcdefgh…');
    expect([...shorten('👍🏽'.repeat(20), 10)].length).toBeLessThanOrEqual(10);
  });
});
