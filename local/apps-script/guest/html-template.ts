/** Compiles Apps Script's HTML templates: `<? code ?>`, `<?= escaped by context ?>`, `<?!= as it is ?>`. */
import { Exception } from './call';

const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

type Context = 'html' | 'script' | 'scriptString' | 'style';

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);

const escapeScript = (text: string): string =>
  text.replace(
    /[\\'"<>&=\n\r\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Where in the page the text before leaves us. */
function contextAfter(before: string): Context {
  const open = /<(script|style)\b[^>]*>((?:(?!<\/\1\s*>)[\s\S])*)$/i.exec(before);
  if (!open) return 'html';
  if ((open[1] as string).toLowerCase() === 'style') return 'style';
  const code = (open[2] as string).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').replace(/\\./g, '');
  let quote: string | null = null;
  for (const character of code) {
    if (quote === character) quote = null;
    else if (quote === null && /['"`]/.test(character)) quote = character;
  }
  return quote === null ? 'script' : 'scriptString';
}

/** Escapes what `<?= ?>` prints for the place it stands in. */
function escapeFor(context: Context, value: unknown): string {
  switch (context) {
    case 'html':
      return escapeHtml(String(value));
    case 'scriptString':
      return escapeScript(String(value));
    case 'script':
      return typeof value === 'string' ? `"${escapeScript(value)}"` : escapeScriptValue(value);
    case 'style':
      throw new Exception('The embedded Workspace does not print <?= ?> inside <style>.');
  }
}

const escapeScriptValue = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').replace(/</g, '\\u003c');

/**
 * The page, with the scriptlets run in the global scope; members of `scope` are seen as variables.
 * @throws SyntaxError for a scriptlet that does not parse, and whatever the scriptlets throw
 */
export function renderTemplate(raw: string, scope: object): string {
  const pieces: string[] = [];
  let at = 0;
  for (const match of raw.matchAll(SCRIPTLET)) {
    pieces.push(`__out(${JSON.stringify(raw.slice(at, match.index))});`);
    const [, mark, code] = match;
    if (mark === '!=') pieces.push(`__out(String(${code}));`);
    else if (mark === '=') pieces.push(`__print((${code}));`);
    else pieces.push(`${code};`);
    at = match.index + match[0].length;
  }
  pieces.push(`__out(${JSON.stringify(raw.slice(at))});`);
  let page = '';
  const out = (text: string): void => void (page += text);
  const print = (value: unknown): void => out(escapeFor(contextAfter(page), value));
  const output = {
    append: (text: unknown) => out(String(text)),
    appendUntrusted: (text: unknown) => out(escapeHtml(String(text))),
  };
  const code = `with (__scope) {\n${pieces.join('\n')}\n}`;
  new Function('__scope', '__out', '__print', 'output', code)(scope, out, print, output);
  return page;
}
