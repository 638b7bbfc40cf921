/** The rough measure against the widths of the font. */
import { textWidth } from '../../../local/sheets/structure/text-width';
import { widthOf } from '../../../src/blueprints/text-measure';
import { SPREADSHEETS } from '../../../src/domain/engagement';
import { LANGUAGES } from '../../../src/domain/language';
import { SHEET_NOTES } from './sheet-notes';

it.each(LANGUAGES)('in %s it gives our texts enough room, and not much more', (language) => {
  const { pages } = SHEET_NOTES[language];
  const texts = SPREADSHEETS.flatMap((kind) => pages[`${kind}Guide`].steps.map(([, body]) => body));
  for (const text of texts) {
    const share = widthOf(text) / textWidth(text, { size: 10, bold: false });
    expect([text, share > 0.99, share < 1.12]).toEqual([text, true, true]);
  }
});
