/** The add-on's menu: small, as it is all that runs before anybody has authorised anything. */
import type { Language } from '../domain/language';

interface MenuText {
  readonly open: string;
  readonly board: string;
  /** Of the selected row. */
  readonly card: string;
  readonly import: string;
  /** In the Sales Book. */
  readonly book: string;
}

const MENU: Readonly<Record<Language, MenuText>> = {
  en: {
    open: 'Open Sales Conveyor',
    board: 'Deal board',
    card: 'Deal card',
    import: 'Import and export',
    book: 'Update the Sales Book',
  },
  ru: {
    open: 'Открыть Sales Conveyor',
    board: 'Доска сделок',
    card: 'Карточка сделки',
    import: 'Импорт и экспорт',
    book: 'Обновить Sales Book',
  },
  uk: {
    open: 'Відкрити Sales Conveyor',
    board: 'Дошка угод',
    card: 'Картка угоди',
    import: 'Імпорт та експорт',
    book: 'Оновити Sales Book',
  },
};

export const menuFor = (language: Language) => MENU[language];
