/** What every composing function writes with, and how runs of text get their looks. */
import type { Runs } from '../../blueprints/document/blocks';
import { cleanText } from './clean-text';
import type { TextStyle } from './google';
import type { StyleSheet } from './style-sheet';
import { toneColour, type Theme } from './theme';
import type { BodyWriter } from './writer';

export interface Pen {
  readonly writer: BodyWriter;
  readonly sheet: StyleSheet;
  readonly theme: Theme;
}

export const cleanRuns = (runs: Runs): Runs => runs.map((run) => ({ ...run, text: cleanText(run.text) }));

export const textOf = (runs: Runs): string => runs.map((run) => run.text).join('');

/** @param start index of the first character of the first run */
export function styleRuns(sheet: StyleSheet, theme: Theme, runs: Runs, start: number): void {
  let at = start;
  for (const run of runs) {
    const style: TextStyle = {
      // A link brings its own colour and underline; what is set beside it wins.
      ...(run.url ? { link: { url: run.url } } : {}),
      ...(run.bold ? { bold: true } : {}),
      ...(run.italic ? { italic: true } : {}),
      ...(run.tone ? { foregroundColor: toneColour(theme, run.tone) } : {}),
    };
    sheet.text({ start: at, end: at + run.text.length }, style);
    at += run.text.length;
  }
}
