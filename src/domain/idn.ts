/** Mail domains with letters of their own in their ASCII spelling (Punycode, RFC 3492), so that one address has one form. */

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;

/** `липки.укр` → `xn--h1aafcv.xn--j1amh`; ASCII labels stay as they are. The text must be lower case. */
export const asciiDomain = (domain: string): string =>
  domain
    .normalize('NFC')
    .split('.')
    .map((label) => (/^[\u0000-\u007f]*$/.test(label) ? label : `xn--${punycode(label)}`))
    .join('.');

function punycode(label: string): string {
  const codes = Array.from(label, (character) => character.codePointAt(0) ?? 0);
  const basic = codes.filter((code) => code < FIRST_CODE);
  let output = basic.length > 0 ? `${String.fromCodePoint(...basic)}-` : '';
  let delta = 0;
  let bias = FIRST_BIAS;
  let done = basic.length;
  for (let code = FIRST_CODE; done < codes.length; code += 1) {
    const next = Math.min(...codes.filter((other) => other >= code));
    delta += (next - code) * (done + 1);
    code = next;
    for (const other of codes) {
      if (other < code) delta += 1;
      if (other !== code) continue;
      output += variableLength(delta, bias);
      bias = adapt(delta, done + 1, done === basic.length);
      delta = 0;
      done += 1;
    }
    delta += 1;
  }
  return output;
}

function variableLength(delta: number, bias: number): string {
  let output = '';
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
    if (rest < threshold) return output + rest.toString(BASE).replace(/./g, digit);
    const range = BASE - threshold;
    output += digit((threshold + ((rest - threshold) % range)).toString(BASE));
    rest = Math.floor((rest - threshold) / range);
  }
}

/** Punycode counts a…z before 0…9, JavaScript the other way round. */
const digit = (figure: string): string => {
  const value = parseInt(figure, BASE);
  return value < 26 ? String.fromCharCode(97 + value) : String(value - 26);
};

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
