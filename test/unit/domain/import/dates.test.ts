/** Dates as they stand in exports and in sheets that people fill by hand. */
import fc from 'fast-check';
import { formatCivilDate, fromDayNumber } from '../../../../src/domain/civil-time';
import { dateColumn, readDate, type DateOrder } from '../../../../src/domain/import/dates';

const read = (text: string, order: DateOrder = null): string | null => {
  const result = readDate(text, order);
  if (!result.ok) return result.why;
  const { date, time, offset } = result.moment ?? { date: '', time: null, offset: null };
  return result.moment && `${date}${time === null ? '' : ` ${time}`}${offset === null ? '' : ` ${offset}`}`;
};

test.each([
  ['31.12.2025', '2025-12-31'],
  ['1.2.2025', '2025-02-01'],
  ['05.04.2026 14:30', '2026-04-05 14:30:00'],
  ['05.04.26', '2026-04-05'],
  ['04.25.2026', '2026-04-25'],
  ['2026-05-12', '2026-05-12'],
  ['2026-05-12 09:30:15', '2026-05-12 09:30:15'],
  ['2026-05-12T09:30:15Z', '2026-05-12 09:30:15 0'],
  ['2026-05-12T09:30:15.123+03:00', '2026-05-12 09:30:15 180'],
  ['2026-05-12T09:30-0530', '2026-05-12 09:30:00 -330'],
  ['2026/05/12 09:30 UTC', '2026-05-12 09:30:00 0'],
  ['2026-05-12 09:30 GMT+3', '2026-05-12 09:30:00 180'],
  ['20260512', '2026-05-12'],
  ['20260512T093015Z', '2026-05-12 09:30:15 0'],
  ['15 Apr, 2021 00:02:00', '2021-04-15 00:02:00'],
  ['15 Apr 2021', '2021-04-15'],
  ['Apr 15, 2021', '2021-04-15'],
  ['April 15th, 2021 5:30 PM', '2021-04-15 17:30:00'],
  ['Thu, 15 Apr 2021 12:00 AM', '2021-04-15 00:00:00'],
  ['15-Apr-21', '2021-04-15'],
  ['12 мая 2024 г.', '2024-05-12'],
  ['12 мая 2024 г. в 14:30', '2024-05-12 14:30:00'],
  ['пн, 12 мая 2024', '2024-05-12'],
  ['3 вересня 2025', '2025-09-03'],
  ['3 вересня 2025 р., 10:05', '2025-09-03 10:05:00'],
  ['1 лист. 2025', '2025-11-01'],
  ['7 янв. 2026 года', '2026-01-07'],
  ['04/25/2026 3:05 pm', '2026-04-25 15:05:00'],
  ['25/04/2026', '2026-04-25'],
  ['05/05/2026', '2026-05-05'],
  ['44301', '2021-04-15'],
  ['44301.5', '2021-04-15 12:00:00'],
  ['44301,75', '2021-04-15 18:00:00'],
  ['1618444920', '2021-04-15 00:02:00 0'],
  ['1618444920000', '2021-04-15 00:02:00 0'],
  ['29.02.2024', '2024-02-29'],
])('%s', (text, expected) => expect(read(text)).toBe(expected));

test.each(['', ' ', '-', '—', 'не закрыта', 'Не закрита', '0000-00-00', '0000-00-00 00:00:00', '00.00.0000'])('%j is no date', (text) => expect(read(text)).toBeNull()); // prettier-ignore

test.each([
  ['03/04/2026', 'ambiguous'],
  ['3-4-26 10:00', 'ambiguous'],
  ['29.02.2025', 'noSuchDay'],
  ['31/04/2026', 'noSuchDay'],
  ['2026-13-01', 'noSuchDay'],
  ['32.01.2026', 'noSuchDay'],
  ['12.05.2026 25:00', 'notADate'],
  ['12.05.2026 13:00 pm', 'notADate'],
  ['завтра', 'notADate'],
  ['12', 'notADate'],
  ['12 мартобря 2026', 'notADate'],
  ['380671234567', 'notADate'],
])('%s is not guessed', (text, why) => expect(read(text)).toBe(why));

test('one cell of a column tells how the others are meant', () => {
  expect(dateColumn(['03/04/2026', '25/04/2026'])).toMatchObject({ order: 'dmy', asked: false });
  expect(dateColumn(['03/04/2026', '04/25/2026'])).toMatchObject({ order: 'mdy', asked: false });
  expect(dateColumn(['03/04/2026', '05/05/2026'])).toEqual({ order: null, asked: true, example: '03/04/2026' });
  expect(dateColumn(['25/04/2026', '04/25/2026', '03/04/2026'])).toMatchObject({ order: null, asked: true });
  expect(dateColumn(['03.04.2026', '', 'x', '44301'])).toMatchObject({ asked: false });
  expect([read('03/04/2026', 'dmy'), read('03/04/2026', 'mdy')]).toEqual(['2026-04-03', '2026-03-04']);
});

const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' '),
};
test('whatever day is written in a locale’s way comes back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 40_000 }), (number) => {
      const { year, month, day } = fromDayNumber(number);
      const iso = formatCivilDate({ year, month, day });
      const two = (value: number): string => String(value).padStart(2, '0');
      const name = (language: 'en' | 'ru' | 'uk'): string => MONTHS[language][month - 1] as string;
      const written: [string, DateOrder][] = [
        [`${two(day)}.${two(month)}.${year}`, null],
        [`${day}/${month}/${year}`, 'dmy'],
        [`${month}/${day}/${year}`, 'mdy'],
        [`${day} ${name('en').slice(0, 3)}, ${year}`, null],
        [`${name('en')} ${day}, ${year}`, null],
        [`${day} ${name('ru')} ${year} г.`, null],
        [`${day} ${name('uk')} ${year} р.`, null],
        [iso, null],
      ];
      for (const [text, order] of written) expect([text, read(text, order)]).toEqual([text, iso]);
    }),
  );
});
