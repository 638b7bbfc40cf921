/**
 * Our part of an event's description, between two lines that name us; what people write around it, and the lines that they add inside
 * it, stay. Calendar's editor may turn line breaks and tags about, so lines are compared by their words.
 */

/** One line of ours. */
export interface MarkedLine {
  /** HTML, escaped. */
  readonly html: string;
}

const BEGIN = '▼ Sales Conveyor';
const END = '▲ Sales Conveyor';

const BREAK = /<br\s*\/?>|<\/(?:p|div|li|ul|ol|h\d)>|\n/i;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** The words of a line of HTML. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();

export interface Marked {
  readonly description: string;
  /** Keys of our lines, to be given back as `before` at the next renewal. */
  readonly lines: string;
}

/**
 * @param description as it is, HTML
 * @param before keys of the lines that we wrote last, as {@link Marked} gave them; empty: none
 * @param key a short key of words, the same for the same words
 * @returns null: nothing to change
 */
export function renewPart(
  description: string,
  title: string,
  lines: readonly MarkedLine[],
  before: string,
  key: (words: string) => string,
): Marked | null {
  const head = `${BEGIN} · ${plain(title)}`;
  const body = lines.map(({ html }) => plain(html));
  const keys = [head, ...body].map((html) => key(wordsOf(html)));
  const { above, inside, below } = partsOf(description);
  const ours = new Set(before === '' ? [] : before.split(','));
  const standing = new Set(inside.map((html) => key(wordsOf(html))));
  if (before === keys.join() && keys.every((one) => standing.has(one))) return null;
  const added = inside.filter((html) => {
    const words = wordsOf(html);
    return words !== '' && !words.startsWith(BEGIN) && !ours.has(key(words));
  });
  const block = [head, ...body, END].join('<br>');
  const rest = [...added, below].filter((part) => part !== '').join('<br>');
  return {
    description: [above, block, rest].filter((part) => part !== '').join('<br><br>'),
    lines: keys.join(),
  };
}

/** What people typed must not look like the ends of our part. */
const plain = (html: string): string => html.replace(/▼/g, '▽').replace(/▲/g, '△');

/** What stands above, in and below our part; all of it below when there is none. */
function partsOf(description: string): {
  readonly above: string;
  readonly inside: readonly string[];
  readonly below: string;
} {
  const start = description.indexOf(BEGIN);
  if (start < 0) return { above: '', inside: [], below: description };
  const end = description.indexOf(END, start);
  const inside = description.slice(start, end < 0 ? undefined : end);
  const breaks = new RegExp(`^(?:\\s|${BREAK.source})+`, 'i');
  const above = description.slice(0, start).replace(new RegExp(`(?:\\s|${BREAK.source})+$`, 'i'), '');
  return {
    above,
    inside: inside.split(BREAK),
    below: end < 0 ? '' : description.slice(end + END.length).replace(breaks, ''),
  };
}
