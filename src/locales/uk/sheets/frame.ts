/** Ukrainian: the frame around every tab, and what a cell says when a value does not fit. */
export const frame = {
  language: 'Українська',
  purpose: (purpose: string, language: string) => `${purpose}  ·  ${language}`,
  title: (tab: string, client: string) => `${tab} · ${client}`,
  protectedFrame: 'Назва й заголовки',
  protectedColumn: (header: string) => `Заповнюється автоматично: ${header}`,
  protectedPage: 'Сторінка для читання',
  protectedRows: 'Заповнює Sales Conveyor',
  byAddOn: 'Заповнює Sales Conveyor.',
  byFormula: 'Обчислює таблиця.',
  required: 'Обов’язково.',
} as const;

export const checks = {
  email: 'Впишіть одну повну адресу, наприклад name@company.com.',
  phone: 'Впишіть номер із кодом країни, наприклад +380 44 123 45 67.',
  url: 'Вставте повне посилання, що починається з https://.',
  date: 'Впишіть дату або двічі клацніть на клітинці й виберіть її в календарі.',
  number: 'Впишіть число від 0, без слів.',
  signed: 'Впишіть число без слів; нижче нуля — назад.',
  percent: 'Впишіть частку від 0 % до 100 %.',
  choice: 'Виберіть один із варіантів списку.',
  reference: (tab: string) => `Виберіть зі списку. Він береться з аркуша «${tab}».`,
  actions: (marks: string) => `Одна дія в рядку; у кінці рядка — чим вона підтверджується: ${marks}.`,
} as const;
