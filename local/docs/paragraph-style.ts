/** updateParagraphStyle and updateNamedStyle. */
import { copyMasked, type MaskMembers } from '../kernel/masks';
import { EDITOR_PARAGRAPH, EDITOR_TEXT } from './defaults';
import { checkTab, selectionOf, type Editing, type Segment } from './editing';
import type {
  NamedStyle,
  NamedStyleType,
  ParagraphBorder,
  ParagraphStyle,
  Range,
  TextStyle,
  UpdateNamedStyleRequest,
} from './google-types';
import type { Paragraph } from './model';
import { refuse } from './refusal';
import { joinRuns, LINK_LOOK } from './runs';
import { NAMED_PARAGRAPH_FIELDS, PARAGRAPH_FIELDS, readStyleMask, TEXT_FIELDS, type StyleFields } from './style-mask';
import { checkTextStyle, cleanValue } from './style-values';
import { paragraphsIn } from './tree';

const BORDERS = ['borderBetween', 'borderTop', 'borderBottom', 'borderLeft', 'borderRight'] as const;

export function updateParagraphStyle(
  editing: Editing,
  request: { range?: Range; paragraphStyle?: ParagraphStyle; fields?: string },
): void {
  const { namedStyleType: typed, ...mask } = readStyleMask(request.fields, PARAGRAPH_FIELDS);
  const wanted = checkParagraphStyle(cleanValue(request.paragraphStyle ?? {}), mask);
  const { segment, start, end } = selectionOf(editing, request.range);
  for (const { block, container } of paragraphsIn(segment, start, end)) {
    if ('pageBreakBefore' in mask && wanted.pageBreakBefore && (segment.kind !== 'body' || container.depth > 0)) {
      refuse('pageBreakBefore cannot be updated for paragraphs in a table, header, footer or footnote.');
    }
    if (typed) setNamedStyle(editing, segment, block, wanted.namedStyleType ?? 'NORMAL_TEXT');
    block.style = copyMasked(block.style, wanted, mask) ?? {};
  }
}

/** Another named style takes away what the paragraph and its text set themselves, as in the editor; links stay. */
function setNamedStyle(editing: Editing, segment: Segment, paragraph: Paragraph, type: NamedStyleType): void {
  const { namedStyleType: old, headingId, direction, indentStart, indentFirstLine } = paragraph.style;
  if (old === type) return;
  const style: ParagraphStyle = { namedStyleType: type, direction: direction ?? 'LEFT_TO_RIGHT' };
  if (paragraph.bullet && indentStart && indentFirstLine) Object.assign(style, { indentStart, indentFirstLine });
  if (type !== 'NORMAL_TEXT' && segment.kind === 'body') style.headingId = headingId ?? editing.newId('h.');
  paragraph.style = style;
  paragraph.runs = joinRuns(
    paragraph.runs.map((run) => ({ ...run, style: run.style.link ? { ...LINK_LOOK, link: run.style.link } : {} })),
  );
}

function checkParagraphStyle(style: ParagraphStyle, mask: MaskMembers): ParagraphStyle {
  if (style.lineSpacing !== undefined && style.lineSpacing <= 0) refuse('lineSpacing must be greater than 0.');
  for (const name of BORDERS) {
    if (name in mask && mask[name] !== true) refuse(`${name}: paragraph borders cannot be partially updated.`);
    if (name in mask && style[name]) checkBorder(name, style[name]);
  }
  return style;
}

function checkBorder(name: string, border: ParagraphBorder): void {
  for (const part of ['color', 'dashStyle', 'padding', 'width'] as const) {
    if (border[part] === undefined)
      refuse(`${name}.${part} must be set: paragraph borders cannot be partially updated.`);
  }
}

/**
 * Changes a named style. The mask must name namedStyleType; `textStyle` or `paragraphStyle` alone covers all fields below it, beside
 * nested paths it covers only those. A cleared field inherits from NORMAL_TEXT, and on NORMAL_TEXT from the editor.
 */
export function updateNamedStyle(editing: Editing, request: UpdateNamedStyleRequest): void {
  checkTab(request.tabId);
  const type = request.namedStyle?.namedStyleType;
  const paths = namedStylePaths(request.fields);
  if (!type || type === 'NAMED_STYLE_TYPE_UNSPECIFIED' || !paths.includes('namedStyleType')) {
    return refuse('namedStyle.namedStyleType must be set and listed in fields.');
  }
  const wanted = cleanValue<NamedStyle>(request.namedStyle ?? {});
  const text = below(paths, 'textStyle', TEXT_FIELDS);
  const paragraph = below(paths, 'paragraphStyle', NAMED_PARAGRAPH_FIELDS);
  if (text && 'link' in text && (text.link !== true || wanted.textStyle?.link))
    refuse('A named style cannot have a link.');
  const wantedText = checkTextStyle(wanted.textStyle ?? {});
  const wantedParagraph = checkParagraphStyle(wanted.paragraphStyle ?? {}, paragraph ?? {});
  const index = editing.document.namedStyles.findIndex((style) => style.namedStyleType === type);
  const old = editing.document.namedStyles[index];
  if (!old) return refuse(`There is no named style ${type}.`);
  const textStyle = text ? copyMasked(old.textStyle, wantedText, text) : old.textStyle;
  const paragraphStyle = paragraph ? copyMasked(old.paragraphStyle, wantedParagraph, paragraph) : old.paragraphStyle;
  editing.document.namedStyles[index] = {
    namedStyleType: type,
    textStyle: withDefaults<TextStyle>(type, EDITOR_TEXT, textStyle),
    paragraphStyle: withDefaults<ParagraphStyle>(type, EDITOR_PARAGRAPH, paragraphStyle),
  };
}

const withDefaults = <T>(type: NamedStyleType, editor: T, style: T | undefined): T =>
  ({ ...(type === 'NORMAL_TEXT' ? editor : {}), ...style }) as T;

/** Paths in camelCase with `*` written out; refuses what is no part of a named style. */
function namedStylePaths(fields: string | undefined): string[] {
  const camel = (path: string) => path.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
  const paths = (fields ?? '')
    .split(',')
    .map((path) => camel(path.trim()))
    .filter(Boolean)
    .flatMap((path) => (path === '*' ? ['namedStyleType', 'textStyle', 'paragraphStyle'] : [path]));
  for (const path of paths) {
    if (!/^(namedStyleType$|(textStyle|paragraphStyle)(\.|$))/.test(path)) refuse(`Invalid field: ${path}`);
  }
  return paths;
}

function below(paths: readonly string[], name: string, fields: StyleFields): MaskMembers | null {
  const nested = paths.filter((path) => path.startsWith(`${name}.`)).map((path) => path.slice(name.length + 1));
  if (nested.length > 0) return readStyleMask(nested.join(','), fields);
  return paths.includes(name) ? readStyleMask('*', fields) : null;
}
