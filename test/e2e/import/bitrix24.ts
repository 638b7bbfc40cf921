/** A file as Bitrix24 gives it out: a table in HTML, in the Cyrillic alphabet of Windows, called `.xls`. */

/** Letters of Russian; others have no place in the file. */
function windows1251(text: string): Buffer {
  const byteOf = (letter: string): number => {
    const code = letter.charCodeAt(0);
    if (letter === 'Ё') return 0xa8;
    if (letter === 'ё') return 0xb8;
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  };
  return Buffer.from([...text].map(byteOf));
}

const HEADERS = [
  'ID', 'Название сделки', 'Стадия сделки', 'Сумма', 'Валюта', 'Ответственный', 'Дата создания', 'Контакт: Имя', 'Контакт: Рабочий телефон',
  'Компания: Название компании', 'Комментарий',
]; // prettier-ignore

export const BITRIX24_ROWS = [
  ['101', 'Краска для цеха', 'Новая', '12 500,00', 'UAH', 'Anna Kovalenko', '05.10.2026 10:15:00', 'Иван', '+380 67 111 22 33', 'Цех 7', '=HYPERLINK("http://x")'],
  ['102', 'Лак, партия', 'Переговоры', '48 000,50', 'UAH', 'Богдан Мельник', '06.10.2026 11:00:00', 'Мария', '+380 67 111 22 44', 'Лакмастер', ''],
  ['103', 'Кисти', 'Сделка провалена', '900', 'UAH', 'Anna Kovalenko', '07.10.2026 12:00:00', 'Пётр', '+380 67 111 22 55', 'Кисти и Ко', ''],
  ['104', 'Грунт', 'Новая', 'много', 'UAH', 'Anna Kovalenko', '08.10.2026 12:00:00', 'Ольга', '+380 67 111 22 66', 'Грунт-Юг', ''],
]; // prettier-ignore

export function bitrix24File(rows: readonly (readonly string[])[] = BITRIX24_ROWS): Buffer {
  const cells = (row: readonly string[], tag: string): string =>
    `<tr>${row.map((cell) => `<${tag}>${cell.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}</${tag}>`).join('')}</tr>`;
  return windows1251(
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body><table border="1"><thead>${cells(HEADERS, 'th')}</thead><tbody>${rows.map((row) => cells(row, 'td')).join('\n')}</tbody></table></body></html>`,
  );
}
