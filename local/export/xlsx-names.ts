/** Names of tabs that Excel accepts: 31 characters, some of them forbidden, one word reserved, each once whatever its case. */
import { cleanText } from './xlsx-text';

const LONGEST = 31;

/** Names by the title of the tab in lower case: formulas name tabs in any case. */
export type TabNames = ReadonlyMap<string, string>;

export function tabNames(titles: readonly string[]): TabNames {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const title of titles) {
    const plain = accepted(title);
    let name = plain;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${shortened(plain, LONGEST - 4)} ${n}`;
    taken.add(name.toLowerCase());
    names.set(title.toLowerCase(), name);
  }
  return names;
}

/** “History” is a name that Excel keeps to itself; an apostrophe is spared the quoting that some readers get wrong. */
function accepted(title: string): string {
  const plain = cleanText(title)
    .replace(/[:\\/?*[\]]/g, ' ')
    .replaceAll("'", '’')
    .replace(/\s+/g, ' ')
    .trim();
  const name = shortened(plain === '' ? 'Sheet' : plain, LONGEST);
  return name.toLowerCase() === 'history' ? `${name} log` : name;
}

/** Never cuts a character in two. */
const shortened = (text: string, length: number): string =>
  text.length <= length
    ? text
    : text
        .slice(0, length)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();

export const quotedTab = (name: string): string => `'${name.replaceAll("'", "''")}'`;
