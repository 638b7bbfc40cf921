/** Cutting, joining and styling runs of text. */
import { sameValue } from './same-value';
import type { TextStyle } from './google-types';
import type { Run } from './model';

/** The runs before and from `offset` (code units). */
export function splitRuns(runs: readonly Run[], offset: number): [Run[], Run[]] {
  const before: Run[] = [];
  const after: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const end = at + run.text.length;
    if (end <= offset) before.push(run);
    else if (at >= offset) after.push(run);
    else {
      before.push({ ...run, text: run.text.slice(0, offset - at) });
      after.push({ ...run, text: run.text.slice(offset - at) });
    }
    at = end;
  }
  return [before, after];
}

/** Neighbours of the same style become one run, as Google shows them. Inline objects stay alone. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = joined.at(-1);
    if (last && !last.object && !run.object && sameValue(last.style, run.style)) {
      joined[joined.length - 1] = { text: last.text + run.text, style: last.style };
    } else joined.push(run);
  }
  return joined;
}

/** Runs with `change` applied to what lies within [start, end). A run is cut where only a part of it does. */
export function mapRuns(runs: readonly Run[], start: number, end: number, change: (run: Run) => Run | Run[]): Run[] {
  const [head, rest] = splitRuns(runs, start);
  const [middle, tail] = splitRuns(rest, end - start);
  return joinRuns([...head, ...middle.flatMap(change), ...tail]);
}

/** The run that covers the code unit at `offset`. */
export function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let at = 0;
  for (const run of runs) {
    at += run.text.length;
    if (offset < at) return run;
  }
  return undefined;
}

/** Text style that something inserted at `offset` takes: that of the text before it in the paragraph, else of the text after it. */
export function insertionStyle(runs: readonly Run[], offset: number): TextStyle {
  const after = runAt(runs, offset);
  const before = offset > 0 ? runAt(runs, offset - 1) : after;
  const style = before?.style ?? {};
  const insideLink = style.link !== undefined && offset > 0 && sameValue(style.link, after?.style.link);
  return insideLink ? style : withoutLink(style);
}

/** Colour and underline that the Docs editor gives a link. */
export const LINK_LOOK: TextStyle = {
  foregroundColor: { color: { rgbColor: { red: 0.06666667, green: 0.33333334, blue: 0.8 } } },
  underline: true,
};

/** The style with no link, and none of the looks that came with it. */
export function withoutLink(style: TextStyle): TextStyle {
  if (!style.link) return style;
  const { link: _link, ...rest } = style;
  if (sameValue(rest.foregroundColor, LINK_LOOK.foregroundColor)) delete rest.foregroundColor;
  if (rest.underline) delete rest.underline;
  return rest;
}
