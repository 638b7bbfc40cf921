/** Currencies as people write them beside a sum: symbols, abbreviations and words in English, Russian and Ukrainian. */
import { CURRENCIES } from '../reference-data';

const OTHER_CODES = 'ALL BAM BDT BHD BOB CNY COP CRC DOP ETB GHS GTQ HKD HRK ISK JOD JPY KES KRW KWD LKR MAD MKD MNT MYR NGN OMR PEN PHP PKR PYG QAR RSD THB TMT TND TWD UYU VES VND XOF'; // prettier-ignore

/** By their look in lower case, without dots and blanks. */
const WORDS: Readonly<Record<string, string>> = {
  USD: '$ us$ usd$ дол долл доллар доллара долларов доллары долар долара доларів dollar dollars usdollar доллсша долсша долларсша доларсша',
  EUR: '€ евро євро euro euros',
  GBP: '£ фунт фунтов фунтів pound pounds poundsterling britishpound фунтстерлингов',
  UAH: '₴ грн гривна гривня гривен гривень гривны гривні hryvnia hryvnias',
  RUB: '₽ руб рубль рубля рублей рубли рублів росруб российскийрубль росрубль р rur ruble rubles russianruble',
  BYN: 'белруб белорусскийрубль br byr',
  KZT: '₸ тг тенге tenge',
  GEL: '₾ лари ларі lari',
  AMD: '֏ драм драмов dram',
  AZN: '₼ манат манатов manat',
  MDL: 'лей леев леїв leu lei',
  UZS: 'сум сумов сўм som soum',
  KGS: 'сом сомов',
  TJS: 'сомони',
  PLN: 'zł zl злотый злотых злотих злотий zloty złoty złotych',
  CZK: 'kč kc крон',
  HUF: 'ft',
  TRY: '₺ tl лир лира',
  ILS: '₪ шекель шекелей nis',
  INR: '₹ rs рупий rupee rupees',
  JPY: '¥ yen',
  CNY: 'юань юаней yuan rmb cn¥',
  KRW: '₩',
  VND: '₫',
  NGN: '₦',
  PHP: '₱',
  CHF: 'sfr франк франков',
  SEK: 'skr',
  NOK: 'nkr',
  AUD: 'a$ au$',
  CAD: 'c$ ca$',
  NZD: 'nz$',
  BRL: 'r$',
  MXN: 'mx$',
};

const CODES: ReadonlySet<string> = new Set([...CURRENCIES, ...OTHER_CODES.split(' ')]);
let names: Map<string, string> | undefined;
const namesOf = (): Map<string, string> => {
  if (names) return names;
  names = new Map();
  for (const code of CODES) names.set(code.toLowerCase(), code);
  for (const [code, words] of Object.entries(WORDS)) for (const word of words.split(' ')) names.set(word, code);
  return names;
};

/** Currencies that share a sign with a better known one: at home the sign is theirs. */
const AT_HOME: Readonly<Record<string, readonly string[]>> = {
  USD: ['CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'CLP', 'COP', 'ARS'],
  RUB: ['BYN'],
  JPY: ['CNY'],
};
const SHARED = /^(?:\$|дол\p{L}*|dollars?|р|руб\p{L}*|¥)$/u;

/**
 * ISO 4217; null: no currency that we know.
 * @param home the engagement's currency: decides whose `$` or `руб.` it is
 */
export function currencyNamed(text: string, home = ''): string | null {
  const word = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,()]+/g, '');
  const code = namesOf().get(word) ?? /^(?:[\p{L} ]+)?\(?([a-z]{3})\)?$/u.exec(word)?.[1]?.toUpperCase();
  if (code === undefined || !CODES.has(code)) return null;
  return SHARED.test(word) && (AT_HOME[code] ?? []).includes(home) ? home : code;
}
