/** Words of dropdowns: a key becomes a word of one language, a word of any language becomes its key. */
import { allSheetsTexts } from '../locales/sheets-for';
import type { LabelSet, Labels } from '../locales/sheets-text';

/** The words of a set in the order in which they are offered. */
export const wordsOf = (labels: Labels, set: LabelSet): readonly string[] => Object.values<string>(labels[set]);

/** @throws when the set has no such key: a fault of ours, not of people */
export function wordOf(labels: Labels, set: LabelSet, key: string): string {
  const word = (labels[set] as Readonly<Record<string, string>>)[key];
  if (word === undefined) throw new Error(`No word for "${key}" in the set "${set}"`);
  return word;
}

const plain = (word: string): string => word.normalize('NFC').trim().toLowerCase();

/** Null when the word is in none of the languages. */
export function keyOf(set: LabelSet, word: string): string | null {
  const wanted = plain(word);
  for (const { labels } of allSheetsTexts()) {
    const entry = Object.entries<string>(labels[set]).find(([, label]) => plain(label) === wanted);
    if (entry) return entry[0];
  }
  return null;
}
