/** Content of a book for tests: the real texts of a language, for a client of our own making. */
import type { SalesBookContent } from '../../../../src/blueprints/sales-book/content';
import { conveyorReasons, conveyorStages } from '../../../../src/blueprints/templates/conveyor-for';
import type { Industry } from '../../../../src/domain/conveyor';
import type { Language } from '../../../../src/domain/language';
import { content as en } from '../../../../src/locales/en/content';
import { content as ru } from '../../../../src/locales/ru/content';
import { bookFrame } from '../../../../src/blueprints/sales-book/frame';
import { bookFiguresFor } from '../../../../src/locales/book-figures-for';
import { content as uk } from '../../../../src/locales/uk/content';

const CONTENT = { en, ru, uk };

export const bookContent = (industry: Industry, language: Language): SalesBookContent => ({
  client: 'Lypky Development',
  consultancy: 'Sales Directors for Hire',
  version: '1.0',
  date: '23 November 2026',
  preparedBy: 'Olena Bondar',
  frame: bookFrame(CONTENT[language].salesBook, bookFiguresFor(language)),
  stages: conveyorStages(industry, CONTENT[language]),
  reasons: conveyorReasons(industry, CONTENT[language]),
});
