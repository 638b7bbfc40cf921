/** Ukrainian: fields of an imported deal, and what is wrong with a file or a row. */
import type { ImportRowsText } from '../import-text';
import { plural } from '../plural';

const figures = new Intl.NumberFormat('uk-UA');
const at = (column: string): string => (column === '' ? '' : `${column}: `);

export const importRows = {
  fields: {
    externalId: 'Номер в іншій системі', title: 'Угода', contact: 'Контактна особа', company: 'Компанія', phone: 'Телефон', email: 'E-mail',
    source: 'Джерело', product: 'Продукт', value: 'Сума', currency: 'Валюта', owner: 'Відповідальний', stage: 'Етап', status: 'Виграна чи програна',
    lossReason: 'Причина програшу', createdAt: 'Створена', closedAt: 'Закрита', nextStep: 'Наступний крок', nextStepDue: 'Термін кроку',
    lastActivityAt: 'Остання активність', note: 'Коментар',
  },
  sources: { ours: 'Sales Conveyor', pipedrive: 'Pipedrive', zoho: 'Zoho CRM', amocrm: 'amoCRM', bitrix24: 'Бітрікс24', hubspot: 'HubSpot', other: '' },
  encodings: {
    'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16 (big-endian)', 'windows-1251': 'Кирилиця (Windows-1251)',
    'windows-1252': 'Західноєвропейське (Windows-1252)', ibm866: 'Кирилиця (DOS, 866)', 'koi8-u': 'Кирилиця (KOI8)', 'x-mac-cyrillic': 'Кирилиця (Mac)',
  },
  faults: {
    tooBig: (megabytes, limit) => `Файл має ${figures.format(megabytes)} МБ, а можна щонайбільше ${limit}. Вивантажте частину угод, наприклад за один рік, та імпортуйте частини по черзі.`,
    tooManyRows: (found, limit) => `Рядків у файлі: ${figures.format(found)}, а можна щонайбільше ${figures.format(limit)}. Вивантажте угоди частинами та імпортуйте їх по черзі.`,
    tooManyColumns: (found, limit) => `Стовпців у файлі: ${figures.format(found)}, а можна щонайбільше ${limit}. Приберіть зайві стовпці й вивантажте файл знову.`,
    quoteOpen: (row) => `Лапки, відкриті в рядку ${figures.format(row)}, ніде не закрито. Виправте цей рядок або вивантажте файл у XLSX.`,
    empty: 'У файлі нічого немає. Перевірте вивантаження й виберіть файл з угодами.',
    oldExcel: 'Це файл Excel старого виду (.xls, 1997–2003). Відкрийте його в Excel або Google Таблицях, збережіть у XLSX чи CSV і виберіть новий файл.',
    binaryWorkbook: 'Це двійковий файл Excel (.xlsb). Збережіть його в XLSX чи CSV і виберіть новий файл.',
    encrypted: 'Файл захищено паролем. Збережіть його без пароля й виберіть знову.',
    zipBomb: 'Файл розпаковується у значно більший обсяг, ніж буває в таблиць. Вивантажте його з іншої системи заново.',
    zipBroken: 'Файл пошкоджено. Завантажте чи вивантажте його ще раз.',
    notAWorkbook: 'Це не книга Excel. Виберіть файл CSV, TSV або XLSX; архів спершу треба розпакувати.',
    notText: 'Це не таблиця, а PDF, зображення чи інший файл. Вивантажте угоди в CSV або XLSX і виберіть цей файл.',
    noTable: 'У файлі немає таблиці. Вивантажте угоди в CSV або XLSX і виберіть цей файл.',
    sheetUnknown: 'Цього аркуша у файлі вже немає. Виберіть файл ще раз.',
    unreadable: 'Браузер не зміг прочитати файл. Перевірте, чи він на місці, і виберіть його ще раз.',
  },
  doubts: {
    quoteMisplaced: (row) => `У рядку ${figures.format(row)} лапки стоять там, де їх не має бути. Погляньте на рядки після нього: клітинки могли злипнутися.`,
    charactersBroken: (count) => `${plural('uk', count, { one: `Зіпсовано ${figures.format(count)} символ`, few: `Зіпсовано ${figures.format(count)} символи`, many: `Зіпсовано ${figures.format(count)} символів` })}. Якщо нижче видно дивні літери, виберіть інше кодування.`,
    encodingGuessed: (encoding) => `Кодування у файлі не вказано, його прочитано так: ${encoding}. Якщо нижче видно дивні літери, виберіть інше.`,
    formulaErrors: (count) => plural('uk', count, { one: `У ${figures.format(count)} клітинці стоїть помилка формули, наприклад #REF!. Її взято як є.`, few: `У ${figures.format(count)} клітинках стоять помилки формул, наприклад #REF!. Їх узято як є.`, many: `У ${figures.format(count)} клітинках стоять помилки формул, наприклад #REF!. Їх узято як є.` }),
  },
  rejections: {
    tooManyCells: (value) => `Клітинок у рядку більше, ніж стовпців: «${value}». Імовірно, у тексті без лапок є кома.`,
    brokenLine: (value) => `Рядок розірвано надвоє: «${value}». З’єднайте обидві половини.`,
    titleMissing: () => 'Немає ні угоди, ні контактної особи, ні компанії. Заповніть щось одне.',
    tooLong: (_value, column) => `${at(column)}задовгий текст. Скоротіть його.`,
    notANumber: (value, column) => `${at(column)}«${value}» — не число.`,
    numberAmbiguous: (value, column) => `${at(column)}«${value}» можна прочитати двояко. Напишіть число без роздільників тисяч.`,
    negative: (value, column) => `${at(column)}«${value}» менше за нуль.`,
    currencyUnknown: (value, column) => `${at(column)}невідома валюта в «${value}». Укажіть її трьома літерами, наприклад EUR.`,
    currenciesDiffer: (value, column) => `${at(column)}у «${value}» вказано не ту валюту, що в стовпці валюти.`,
    notADate: (value, column) => `${at(column)}«${value}» — не дата. Напишіть її так: 2026-05-31.`,
    noSuchDay: (value, column) => `${at(column)}«${value}»: такого дня немає.`,
    dateAmbiguous: (value, column) => `${at(column)}«${value}»: незрозуміло, де день, а де місяць. Напишіть дату так: 2026-05-31.`,
    rounded: (value, column) => `${at(column)}таблиця округлила значення до «${value}», і цифри втрачено. Вивантажте файл заново й не зберігайте його в Excel.`,
    stageUndecided: (value) => `Не вирішено, який це етап: «${value}».`,
    statusUndecided: (value) => `Не вирішено, чи угода відкрита, виграна чи програна: «${value}».`,
    ownerUndecided: (value) => `Не вирішено, який це продавець: «${value}».`,
    reasonUndecided: (value) => `Не вирішено, яка це причина програшу: «${value}».`,
    reasonMissing: () => 'Угоду програно без причини. Назвіть причину зі списку.',
    reasonNotHere: (value) => `Причина «${value}» на цьому етапі не допускається.`,
    severalDeals: (value) => `Підходять одразу кілька угод: ${value}. Об’єднайте їх або вкажіть номер потрібної.`,
    twiceInFile: (value) => `Та сама угода вже є в рядку ${value}.`,
    otherDeal: (value) => `В угоди ${value} в цьому трекері інші контакти: рядок узято з іншого трекера. Приберіть номер, щоб імпортувати її як нову.`,
    refused: () => 'Правила конвеєра не допускають цієї зміни.',
    notAttested: (value) => `Угода стоїть на етапі «${value}», а що дії попередніх етапів виконано, ніхто не підтвердив.`,
  },
  warnings: {
    phoneWrong: (count) => `${figures.format(count)} × телефон, за яким не можна подзвонити; залишено як є, а якщо в ньому немає номера – перейде в коментар`,
    emailWrong: (count) => `${figures.format(count)} × e-mail з помилкою; перейде в коментар`,
    noOwner: (count) => `${figures.format(count)} × відкрита угода без відповідального`,
    closedBeforeCreated: (count) => `${figures.format(count)} × угоду закрито раніше, ніж створено`,
    sameContact: (count) => `${figures.format(count)} × інша угода з тим самим телефоном чи e-mail; лишиться окремою`,
  },
} satisfies ImportRowsText; // prettier-ignore
