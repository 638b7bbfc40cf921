/** Russian: the frame around every tab, and what a cell says when a value does not fit. */
export const frame = {
  language: 'Русский',
  purpose: (purpose: string, language: string) => `${purpose}  ·  ${language}`,
  title: (tab: string, client: string) => `${tab} · ${client}`,
  protectedFrame: 'Название и заголовки',
  protectedColumn: (header: string) => `Заполняется автоматически: ${header}`,
  protectedPage: 'Страница для чтения',
  protectedRows: 'Заполняет Sales Conveyor',
  byAddOn: 'Заполняет Sales Conveyor.',
  byFormula: 'Рассчитывает таблица.',
  required: 'Обязательно.',
} as const;

export const checks = {
  email: 'Впишите один полный адрес, например name@company.com.',
  phone: 'Впишите номер с кодом страны, например +380 44 123 45 67.',
  url: 'Вставьте полную ссылку, которая начинается с https://.',
  date: 'Впишите дату или дважды щёлкните по ячейке и выберите её в календаре.',
  number: 'Впишите число от 0, без слов.',
  signed: 'Впишите число без слов; ниже нуля — назад.',
  percent: 'Впишите долю от 0 % до 100 %.',
  choice: 'Выберите один из вариантов списка.',
  reference: (tab: string) => `Выберите из списка. Он берётся с листа «${tab}».`,
  actions: (marks: string) => `Одно действие в строке; в конце строки — чем оно подтверждается: ${marks}.`,
} as const;
