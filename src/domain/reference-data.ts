/** Countries and currencies that the intake form offers; ISO codes, names come from the client's browser. */

/** ISO 3166-1 alpha-2 with the country's usual currency (ISO 4217) and, where there is just one, its time zone. */
export const COUNTRIES = {
  UA: ['UAH', 'Europe/Kyiv'], KZ: ['KZT', 'Asia/Almaty'], GE: ['GEL', 'Asia/Tbilisi'], AM: ['AMD', 'Asia/Yerevan'],
  AZ: ['AZN', 'Asia/Baku'], MD: ['MDL', 'Europe/Chisinau'], UZ: ['UZS', 'Asia/Tashkent'], KG: ['KGS', 'Asia/Bishkek'],
  TJ: ['TJS', 'Asia/Dushanbe'], BY: ['BYN', 'Europe/Minsk'], RU: ['RUB', null], PL: ['PLN', 'Europe/Warsaw'],
  LT: ['EUR', 'Europe/Vilnius'], LV: ['EUR', 'Europe/Riga'], EE: ['EUR', 'Europe/Tallinn'], CZ: ['CZK', 'Europe/Prague'],
  SK: ['EUR', 'Europe/Bratislava'], HU: ['HUF', 'Europe/Budapest'], RO: ['RON', 'Europe/Bucharest'], BG: ['EUR', 'Europe/Sofia'],
  DE: ['EUR', 'Europe/Berlin'], AT: ['EUR', 'Europe/Vienna'], CH: ['CHF', 'Europe/Zurich'], FR: ['EUR', 'Europe/Paris'],
  ES: ['EUR', null], PT: ['EUR', null], IT: ['EUR', 'Europe/Rome'], NL: ['EUR', 'Europe/Amsterdam'], BE: ['EUR', 'Europe/Brussels'],
  DK: ['DKK', 'Europe/Copenhagen'], SE: ['SEK', 'Europe/Stockholm'], NO: ['NOK', 'Europe/Oslo'], FI: ['EUR', 'Europe/Helsinki'],
  IE: ['EUR', 'Europe/Dublin'], GB: ['GBP', 'Europe/London'], GR: ['EUR', 'Europe/Athens'], CY: ['EUR', 'Asia/Nicosia'],
  TR: ['TRY', 'Europe/Istanbul'], IL: ['ILS', 'Asia/Jerusalem'], AE: ['AED', 'Asia/Dubai'], SA: ['SAR', 'Asia/Riyadh'],
  IN: ['INR', 'Asia/Kolkata'], ID: ['IDR', null], SG: ['SGD', 'Asia/Singapore'], AU: ['AUD', null], NZ: ['NZD', null],
  ZA: ['ZAR', 'Africa/Johannesburg'], EG: ['EGP', 'Africa/Cairo'], US: ['USD', null], CA: ['CAD', null], MX: ['MXN', null],
  BR: ['BRL', null], AR: ['ARS', null], CL: ['CLP', null],
} as const satisfies Readonly<Record<string, readonly [string, string | null]>>; // prettier-ignore

export const isCountry = (code: string): code is keyof typeof COUNTRIES =>
  Object.prototype.hasOwnProperty.call(COUNTRIES, code);

/** Currencies offered: those of the countries, each once, in their order. */
export const CURRENCIES: readonly string[] = [...new Set(Object.values(COUNTRIES).map(([currency]) => currency))];
