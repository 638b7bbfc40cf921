/** The words around stages and reasons in the Sales Book, and those of the weekly meeting, in three languages. */
import { LANGUAGES, type Language } from '../../../src/domain/language';
import { meetingFor } from '../../../src/locales/meeting-for';
import { bookContent } from '../blueprints/sales-book/book-content';
import { copied, leaves, misspelt, PROMISES_LAW } from './texts';

const frameOf = (language: Language) => bookContent('b2b', language).frame;
const FRAMES = { en: frameOf('en'), ru: frameOf('ru'), uk: frameOf('uk') };
const texts = (language: Language) => leaves(FRAMES[language]);
/** Formulas and names of figures are set as they are: signs, Latin abbreviations. */
const isProse = ([path]: readonly [string, string]): boolean => !/kpis › \d+ › formula$/.test(path);

describe.each(LANGUAGES)('the frame of the Sales Book in %s', (language) => {
  const frame = FRAMES[language];

  it('is written in its language, with its quotes and dashes', () => {
    expect(
      texts(language)
        .filter(isProse)
        .flatMap(([, text]) => misspelt(language, text)),
    ).toEqual([]);
  });

  it('promises nothing about the law', () => {
    expect(texts(language).filter(([, text]) => text.includes(' ') && PROMISES_LAW[language].test(text))).toEqual([]);
  });

  it('has as many rules, roles, figures and checks as the others', () => {
    const counts = ({ standard, lossStandard, goLive }: typeof frame) =>
      [standard.commandments, standard.roles, standard.kpis, lossStandard.rules, goLive.items].map(
        ({ length }) => length,
      );
    expect(counts(frame)).toEqual(counts(FRAMES.en));
    expect(counts(frame).every((count) => count >= 4)).toBe(true);
  });

  it('leaves the stop after the name of a rule to the book', () => {
    expect(frame.standard.commandments.filter(({ title }) => /[.!?:]$/u.test(title))).toEqual([]);
  });
});

it('was translated: only words and figures may be the same in two languages', () => {
  const sentences = copied(FRAMES).filter(
    (line) => line.split(': ')[1]?.includes(' ') && !/: (\d+ %|Sales Book|Перед запуском)$/u.test(line),
  );
  expect(sentences).toEqual([]);
});

it.each([
  ['en', 1, 'up to 1 day', 'in 1 day'],
  ['en', 21, 'up to 21 days', 'in 21 days'],
  ['ru', 1, 'до 1 дня', 'через 1 день'],
  ['ru', 3, 'до 3 дней', 'через 3 дня'],
  ['ru', 11, 'до 11 дней', 'через 11 дней'],
  ['ru', 21, 'до 21 дня', 'через 21 день'],
  ['uk', 1, 'до 1 дня', 'через 1 день'],
  ['uk', 4, 'до 4 днів', 'через 4 дні'],
  ['uk', 12, 'до 12 днів', 'через 12 днів'],
  ['uk', 121, 'до 121 дня', 'через 121 день'],
] as const)('%s counts %i days by the grammar', (language, count, upTo, later) => {
  expect(FRAMES[language].stages.upTo(count)).toBe(upTo);
  expect(FRAMES[language].passive.inDays(count)).toBe(later);
});

it.each([
  ['en', '9 January 2027'],
  ['ru', '9 января 2027 г.'],
  ['uk', '9 січня 2027 р.'],
] as const)('%s writes a date in words', (language, expected) => {
  expect(meetingFor(language).longDate({ year: 2027, month: 1, day: 9 })).toBe(expected);
});
