/** Our part of a description among what people write. */
import fc from 'fast-check';
import { renewPart, wordsOf } from '../../../../src/domain/weekly/marked-part';

const key = (words: string): string => Buffer.from(words).toString('base64url').slice(0, 200);
const lines = (...texts: string[]) => texts.map((html) => ({ html }));
const BASE = 'Aims<br><br><b>Files</b><br><a href="https://a.example">Map</a>';

test('is put above what is there, renewed in its place, and not touched when it says so already', () => {
  const first = renewPart(BASE, 'Agenda 1', lines('<b>Done</b>', '– A'), '', key);
  expect(first?.description).toBe(
    `▼ Sales Conveyor · Agenda 1<br><b>Done</b><br>– A<br>▲ Sales Conveyor<br><br>${BASE}`,
  );
  expect(
    renewPart(first?.description ?? '', 'Agenda 1', lines('<b>Done</b>', '– A'), first?.lines ?? '', key),
  ).toBeNull();
  const second = renewPart(first?.description ?? '', 'Minutes 1', lines('– B'), first?.lines ?? '', key);
  expect(second?.description).toBe(`▼ Sales Conveyor · Minutes 1<br>– B<br>▲ Sales Conveyor<br><br>${BASE}`);
});

test('Calendar’s editor may write line breaks otherwise', () => {
  const first = renewPart(BASE, 'Agenda', lines('<b>Done</b>', '– A &amp; B'), '', key);
  const edited = `<p>${(first?.description ?? '').split('<br>').join('</p><p>')}</p>`;
  expect(renewPart(edited, 'Agenda', lines('<b>Done</b>', '– A &amp; B'), first?.lines ?? '', key)).toBeNull();
});

test('an end that people deleted costs none of their words', () => {
  const first = renewPart(BASE, 'Agenda', lines('– A'), '', key);
  const edited = (first?.description ?? '').replace('▲ Sales Conveyor', 'Mine');
  const again = renewPart(edited, 'Agenda', lines('– B'), first?.lines ?? '', key);
  for (const words of ['Mine', 'Aims', 'Map']) expect(again?.description).toContain(words);
  expect(again?.description).not.toContain('– A');
});

test('whatever people write anywhere stays, once', () => {
  const word = fc.stringMatching(/^[a-z]{6,12}$/);
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 3, maxLength: 8 }), fc.integer({ min: 0, max: 12 }), (words, at) => {
      const ours = words.map((text) => `– ours ${text}`);
      const first = renewPart(BASE, 'Agenda', lines(...ours), '', key);
      const all = (first?.description ?? '').split('<br>');
      const theirs = words.map((text) => `theirs ${text}`);
      all.splice(Math.min(at, all.length), 0, ...theirs);
      const again = renewPart(all.join('<br>'), 'Minutes', lines('– new'), first?.lines ?? '', key);
      const found = wordsOf((again?.description ?? '').split('<br>').join(' ; '));
      for (const text of theirs) expect(found.split(`${text} `).length + (found.endsWith(text) ? 1 : 0)).toBe(2);
      expect(found).not.toContain('– ours');
      expect(found).toContain('Aims');
    }),
  );
});
