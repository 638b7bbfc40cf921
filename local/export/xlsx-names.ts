/** Names of tabs as Excel allows them: 31 characters, without some signs, each once whatever its case. */

/** Excel's name of a tab by its title in Sheets, in lower case. */
export type TabNames = ReadonlyMap<string, string>;

const MOST = 31;
/** Excel keeps this one for itself. */
const TAKEN = 'history';

/** In the order of the titles. */
export function excelNames(titles: readonly string[]): readonly string[] {
  const used = new Set([TAKEN]);
  return titles.map((title) => {
    const plain =
      title
        .replace(/[:\\/?*[\]]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, MOST) || 'Sheet';
    let name = plain;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) {
      const ending = ` ${number}`;
      name = plain.slice(0, MOST - ending.length) + ending;
    }
    used.add(name.toLowerCase());
    return name;
  });
}

export const tabNames = (titles: readonly string[]): TabNames => {
  const names = excelNames(titles);
  return new Map(titles.map((title, index) => [title.toLowerCase(), names[index] as string]));
};

/** As formulas write it. */
export const quotedTab = (name: string): string => `'${name.replaceAll("'", "''")}'`;
