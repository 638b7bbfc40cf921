/** Months as people write them in English, Russian and Ukrainian, in full and cut short. */

/** Beginnings that no two months share; the first fits all that follow. */
const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/^(?:jan(?:uary)?|янв(?:ар[ьяе])?|січ(?:ень|ня|ні)?)$/, 1],
  [/^(?:feb(?:ruary)?|фев(?:р|рал[ьяе])?|лют(?:ий|ого|ому)?)$/, 2],
  [/^(?:mar(?:ch)?|мар(?:т|та|те)?|бер(?:езень|езня|езні)?)$/, 3],
  [/^(?:apr(?:il)?|апр(?:ел[ьяе])?|кві(?:т|тень|тня|тні)?)$/, 4],
  [/^(?:may|ма[йяе]|тра(?:в|вень|вня|вні)?)$/, 5],
  [/^(?:june?|июн(?:[ьяе])?|чер(?:в|вень|вня|вні)?)$/, 6],
  [/^(?:july?|июл(?:[ьяе])?|лип(?:ень|ня|ні)?)$/, 7],
  [/^(?:aug(?:ust)?|авг(?:уст|уста|усте)?|сер(?:п|пень|пня|пні)?)$/, 8],
  [/^(?:sept?(?:ember)?|сен(?:т|тябр[ьяе])?|вер(?:ес|есень|есня|есні)?)$/, 9],
  [/^(?:oct(?:ober)?|окт(?:ябр[ьяе])?|жов(?:т|тень|тня|тні)?)$/, 10],
  [/^(?:nov(?:ember)?|ноя(?:б|бр[ьяе])?|лис(?:т|топад|топада|топаді)?)$/, 11],
  [/^(?:dec(?:ember)?|дек(?:абр[ьяе])?|гру(?:д|день|дня|дні)?)$/, 12],
];

/** 1 to 12; null: it is no month. @param word in any case, perhaps with a dot at its end */
export function monthNamed(word: string): number | null {
  const plain = word.toLowerCase().replace(/\.$/, '');
  return MONTHS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
