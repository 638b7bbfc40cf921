/** The key of a company's name: the same however its legal form, quotes and case were written. */

/** Words of the longest legal form. */
const MOST_WORDS = 5;
/** Words in lower case, without dots, as they stand before or after a name. */
const LEGAL_FORMS = new Set([
  'общество с ограниченной ответственностью', 'общество с дополнительной ответственностью', 'индивидуальный предприниматель',
  'товарищество с ограниченной ответственностью', 'публичное акционерное общество', 'открытое акционерное общество',
  'закрытое акционерное общество', 'непубличное акционерное общество', 'акционерное общество', 'физическое лицо предприниматель',
  'частное предприятие', 'государственное предприятие', 'компания', 'фирма', 'група компаній', 'группа компаний',
  'товариство з обмеженою відповідальністю', 'товариство з додатковою відповідальністю', 'приватне акціонерне товариство',
  'публічне акціонерне товариство', 'акціонерне товариство', 'фізична особа підприємець', 'приватне підприємство', 'компанія',
  'ооо', 'одо', 'зао', 'оао', 'пао', 'нао', 'ао', 'ип', 'чп', 'чтуп', 'чуп', 'уп', 'руп', 'тоо', 'гк', 'нпо', 'нпп', 'пбоюл', 'гуп', 'муп',
  'тов', 'тдв', 'пп', 'фоп', 'спд', 'прат', 'пат', 'ат', 'дп', 'кп', 'тзов', 'осоо', 'хк', 'ooo', 'tob', 'zao', 'oao',
  'llc', 'l l c', 'ltd', 'limited', 'inc', 'incorporated', 'corp', 'corporation', 'co', 'company', 'plc', 'llp', 'lp', 'pllc', 'pty', 'pte', 'pvt',
  'gmbh & co kg', 'gmbh co kg', 'gmbh', 'mbh', 'ag', 'kg', 'ohg', 'gbr', 'ug', 'e k', 'se', 'sp z o o', 'spolka z o o', 'spółka z o o',
  'spółka z ograniczoną odpowiedzialnością', 's a', 'sa', 'sp j', 'sp k', 's c', 'sas', 's a s', 'sarl', 's a r l', 'srl', 's r l', 'spa', 's p a',
  's r o', 'sro', 'spol s r o', 'a s', 'as', 'b v', 'bv', 'n v', 'nv', 'oy', 'ab', 'aps', 'oü', 'ou', 'uab', 'sia', 'eood', 'ood', 'еоод', 'оод', 'ад',
  'kft', 'zrt', 'd o o', 'doo', 'a ş', 'ltd şti', 'şti', 'mchj', 'мчж', 'fze', 'fzco', 'fz llc', 's l', 'sl', 'lda', 'mmc', 'շպը', 'შპს',
  'tovarystvo z obmezhenoiu vidpovidalnistiu',
]); // prettier-ignore
/** What people write where a deal has no company. */
const NO_COMPANY = new Set([
  'нет', 'немає', 'нема', 'без компании', 'без компанії', 'частное лицо', 'частный клиент', 'приватна особа', 'физлицо', 'физ лицо',
  'фізособа', 'физическое лицо', 'фізична особа', 'private', 'private person', 'individual', 'none', 'no', 'n a', 'na', 'unknown',
  'неизвестно', 'невідомо', 'test', 'тест',
]); // prettier-ignore

/** Null: there is no name that could tell companies apart. Blanks and hyphens make no difference: `Вектор-Буд` is `ВекторБуд`. */
export function companyKey(company: string): string | null {
  const words = plain(company);
  if (words === '' || NO_COMPANY.has(words)) return null;
  const name = withoutForms(words);
  if (NO_COMPANY.has(name)) return null;
  return name.replace(/ /g, '');
}

/** Lower case, words of letters and figures with one blank between. */
const plain = (text: string): string =>
  text
    .slice(0, 300)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/i̇/g, 'i')
    .replace(/ё/g, 'е')
    .replace(/ґ/g, 'г')
    .replace(/(?<=\p{L})['’ʼ`](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}+&]+/gu, ' ')
    .trim();

/** At both ends, as often as they stand there: `ТОВ "Компанія Вектор" LTD`. */
function withoutForms(name: string): string {
  let words = name.split(' ');
  for (let shorter = withoutForm(words); shorter.length < words.length; shorter = withoutForm(words)) words = shorter;
  return words.join(' ');
}

/** The longest form at one end is taken off; a name always keeps a word. */
function withoutForm(words: readonly string[]): string[] {
  for (let length = Math.min(MOST_WORDS, words.length - 1); length > 0; length -= 1) {
    if (LEGAL_FORMS.has(words.slice(0, length).join(' '))) return words.slice(length);
    if (LEGAL_FORMS.has(words.slice(-length).join(' '))) return words.slice(0, -length);
  }
  return [...words];
}
