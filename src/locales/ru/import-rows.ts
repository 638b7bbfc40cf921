/** Russian: fields of an imported deal, and what is wrong with a file or a row. */
import type { ImportRowsText } from '../import-text';
import { plural } from '../plural';

const figures = new Intl.NumberFormat('ru-RU');
const at = (column: string): string => (column === '' ? '' : `${column}: `);

export const importRows = {
  fields: {
    externalId: 'Номер в другой системе', title: 'Сделка', contact: 'Контактное лицо', company: 'Компания', phone: 'Телефон', email: 'E-mail',
    source: 'Источник', product: 'Продукт', value: 'Сумма', currency: 'Валюта', owner: 'Ответственный', stage: 'Этап', status: 'Выиграна или проиграна',
    lossReason: 'Причина проигрыша', createdAt: 'Создана', closedAt: 'Закрыта', nextStep: 'Следующий шаг', nextStepDue: 'Срок шага',
    lastActivityAt: 'Последняя активность', note: 'Комментарий',
  },
  sources: { ours: 'Sales Conveyor', pipedrive: 'Pipedrive', zoho: 'Zoho CRM', amocrm: 'amoCRM', bitrix24: 'Битрикс24', hubspot: 'HubSpot', other: '' },
  encodings: {
    'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16 (big-endian)', 'windows-1251': 'Кириллица (Windows-1251)',
    'windows-1252': 'Западноевропейская (Windows-1252)', ibm866: 'Кириллица (DOS, 866)', 'koi8-u': 'Кириллица (KOI8)', 'x-mac-cyrillic': 'Кириллица (Mac)',
  },
  faults: {
    tooBig: (megabytes, limit) => `В файле ${figures.format(megabytes)} МБ, а можно не больше ${limit}. Выгрузите часть сделок, например за один год, и импортируйте части по очереди.`,
    tooManyRows: (found, limit) => `Строк в файле: ${figures.format(found)}, а можно не больше ${figures.format(limit)}. Выгрузите сделки частями и импортируйте их по очереди.`,
    tooManyColumns: (found, limit) => `Столбцов в файле: ${figures.format(found)}, а можно не больше ${limit}. Уберите лишние столбцы и выгрузите файл снова.`,
    quoteOpen: (row) => `Кавычка, открытая в строке ${figures.format(row)}, нигде не закрыта. Исправьте эту строку или выгрузите файл в XLSX.`,
    empty: 'В файле ничего нет. Проверьте выгрузку и выберите файл со сделками.',
    oldExcel: 'Это файл Excel старого вида (.xls, 1997–2003). Откройте его в Excel или Google Таблицах, сохраните в XLSX или CSV и выберите новый файл.',
    binaryWorkbook: 'Это двоичный файл Excel (.xlsb). Сохраните его в XLSX или CSV и выберите новый файл.',
    encrypted: 'Файл защищён паролем. Сохраните его без пароля и выберите снова.',
    zipBomb: 'Файл распаковывается в гораздо больший объём, чем бывает у таблиц. Выгрузите его из другой системы заново.',
    zipBroken: 'Файл повреждён. Скачайте или выгрузите его ещё раз.',
    notAWorkbook: 'Это не книга Excel. Выберите файл CSV, TSV или XLSX; архив сначала нужно распаковать.',
    notText: 'Это не таблица, а PDF, картинка или другой файл. Выгрузите сделки в CSV или XLSX и выберите этот файл.',
    noTable: 'В файле нет таблицы. Выгрузите сделки в CSV или XLSX и выберите этот файл.',
    sheetUnknown: 'Этого листа в файле больше нет. Выберите файл ещё раз.',
    unreadable: 'Браузер не смог прочитать файл. Проверьте, что он на месте, и выберите его ещё раз.',
  },
  doubts: {
    quoteMisplaced: (row) => `В строке ${figures.format(row)} кавычка стоит там, где её быть не должно. Посмотрите на строки после неё: ячейки могли слипнуться.`,
    charactersBroken: (count) => `${plural('ru', count, { one: `Испорчен ${figures.format(count)} символ`, few: `Испорчены ${figures.format(count)} символа`, many: `Испорчено ${figures.format(count)} символов` })}. Если ниже видны странные буквы, выберите другую кодировку.`,
    encodingGuessed: (encoding) => `Кодировка в файле не указана, он прочитан так: ${encoding}. Если ниже видны странные буквы, выберите другую.`,
    formulaErrors: (count) => plural('ru', count, { one: `В ${figures.format(count)} ячейке стоит ошибка формулы, например #REF!. Она взята как есть.`, few: `В ${figures.format(count)} ячейках стоят ошибки формул, например #REF!. Они взяты как есть.`, many: `В ${figures.format(count)} ячейках стоят ошибки формул, например #REF!. Они взяты как есть.` }),
  },
  rejections: {
    tooManyCells: (value) => `Ячеек в строке больше, чем столбцов: «${value}». Скорее всего, в тексте без кавычек есть запятая.`,
    brokenLine: (value) => `Строка разорвана надвое: «${value}». Соедините обе половины.`,
    titleMissing: () => 'Нет ни сделки, ни контактного лица, ни компании. Заполните что-нибудь одно.',
    tooLong: (_value, column) => `${at(column)}слишком длинный текст. Сократите его.`,
    notANumber: (value, column) => `${at(column)}«${value}» — не число.`,
    numberAmbiguous: (value, column) => `${at(column)}«${value}» можно прочитать двояко. Напишите число без разделителей тысяч.`,
    negative: (value, column) => `${at(column)}«${value}» меньше нуля.`,
    currencyUnknown: (value, column) => `${at(column)}неизвестная валюта в «${value}». Укажите её тремя буквами, например EUR.`,
    currenciesDiffer: (value, column) => `${at(column)}в «${value}» указана не та валюта, что в столбце валюты.`,
    notADate: (value, column) => `${at(column)}«${value}» — не дата. Напишите её так: 2026-05-31.`,
    noSuchDay: (value, column) => `${at(column)}«${value}»: такого дня нет.`,
    dateAmbiguous: (value, column) => `${at(column)}«${value}»: непонятно, где день, а где месяц. Напишите дату так: 2026-05-31.`,
    rounded: (value, column) => `${at(column)}таблица округлила значение до «${value}», и цифры потеряны. Выгрузите файл заново и не сохраняйте его в Excel.`,
    stageUndecided: (value) => `Не решено, какой это этап: «${value}».`,
    statusUndecided: (value) => `Не решено, открыта сделка, выиграна или проиграна: «${value}».`,
    ownerUndecided: (value) => `Не решено, какой это продавец: «${value}».`,
    reasonUndecided: (value) => `Не решено, какая это причина проигрыша: «${value}».`,
    reasonMissing: () => 'Сделка проиграна без причины. Назовите причину из списка.',
    reasonNotHere: (value) => `Причина «${value}» на этом этапе не допускается.`,
    severalDeals: (value) => `Подходят сразу несколько сделок: ${value}. Объедините их или укажите номер нужной.`,
    twiceInFile: (value) => `Та же сделка уже есть в строке ${value}.`,
    otherDeal: (value) => `У сделки ${value} в этом трекере другие контакты: строка взята из другого трекера. Уберите номер, чтобы импортировать её как новую.`,
    refused: () => 'Правила конвейера не допускают этого изменения.',
    notAttested: (value) => `Сделка стоит на этапе «${value}», а что действия прежних этапов выполнены, никто не подтвердил.`,
  },
  warnings: {
    phoneWrong: (count) => `${figures.format(count)} × телефон, по которому нельзя позвонить; оставлен как есть, а если в нём нет номера – перейдёт в комментарий`,
    emailWrong: (count) => `${figures.format(count)} × e-mail с ошибкой; перейдёт в комментарий`,
    noOwner: (count) => `${figures.format(count)} × открытая сделка без ответственного`,
    closedBeforeCreated: (count) => `${figures.format(count)} × сделка закрыта раньше, чем создана`,
    sameContact: (count) => `${figures.format(count)} × другая сделка с тем же телефоном или e-mail; останется отдельной`,
  },
} satisfies ImportRowsText; // prettier-ignore
