/** Number format patterns of Google Sheets as Excel's. */

/** Excel's numbers of languages: names of months and days stay in the language of the spreadsheet. */
const LANGUAGES: Readonly<Record<string, string>> = {
  en: '409',
  en_US: '409',
  en_GB: '809',
  ru: '419',
  ru_RU: '419',
  uk: '422',
  uk_UA: '422',
};

const TOKEN = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|am\/pm|a\/p|general|e[+-](?=0)|[ymdhs]+|[-#0?.,%;@ $+/():!^&~{}<>=]|./giu;
const PLAIN = /^["\\_*]|^[-#0?.,%;@ $+/():!^&~{}<>=]$/;
const LONGEST = 255;

/** Undefined when Excel would refuse it. @param locale as the spreadsheet names it */
export function excelNumberFormat(pattern: string, locale: string): string | undefined {
  let named = false;
  const text = (pattern.match(TOKEN) ?? [])
    .map((token) => {
      if (/^(?:m{3,}|d{3,})$/i.test(token)) named = true;
      if (/^general$/i.test(token)) return 'General';
      if (/^(?:am\/pm|a\/p|e[+-])$/i.test(token)) return token.toUpperCase();
      if (/^[ymdhs]+$/i.test(token)) return token.toLowerCase();
      if (token.startsWith('[')) return token.replace(/^\[color\s+/i, '[Color');
      return PLAIN.test(token) ? token : `"${token}"`;
    })
    .join('')
    .replaceAll('""', '');
  const language = LANGUAGES[locale];
  const whole = named && language && !text.includes('[$-') ? `[$-${language}]${text}` : text;
  return whole.length > LONGEST || whole === '' ? undefined : whole;
}
