/** Update masks of style requests: which fields a request sets or clears. */
import { MaskSyntaxError, parseMask, unknownPath, type MaskMembers } from '../kernel/masks';
import { refuse } from './refusal';

/** A style type of Google's with the fields that a request may write; its other fields are read-only. */
export interface StyleFields {
  readonly type: string;
  readonly writable: readonly string[];
}

const BORDERS = ['borderLeft', 'borderRight', 'borderTop', 'borderBottom'] as const;
const MARGINS = ['marginTop', 'marginBottom', 'marginLeft', 'marginRight', 'marginHeader', 'marginFooter'] as const;

export const TEXT_FIELDS: StyleFields = {
  type: 'TextStyle',
  writable: [
    'bold',
    'italic',
    'underline',
    'strikethrough',
    'smallCaps',
    'backgroundColor',
    'foregroundColor',
    'fontSize',
    'weightedFontFamily',
    'baselineOffset',
    'link',
  ],
};

/** Without namedStyleType, which is not a property of a named style itself. */
export const NAMED_PARAGRAPH_FIELDS: StyleFields = {
  type: 'ParagraphStyle',
  writable: [
    'alignment',
    'lineSpacing',
    'direction',
    'spacingMode',
    'spaceAbove',
    'spaceBelow',
    'borderBetween',
    ...BORDERS,
    'indentFirstLine',
    'indentStart',
    'indentEnd',
    'keepLinesTogether',
    'keepWithNext',
    'avoidWidowAndOrphan',
    'shading',
    'pageBreakBefore',
  ],
};

export const PARAGRAPH_FIELDS: StyleFields = {
  type: 'ParagraphStyle',
  writable: ['namedStyleType', ...NAMED_PARAGRAPH_FIELDS.writable],
};

export const CELL_FIELDS: StyleFields = {
  type: 'TableCellStyle',
  writable: [
    'backgroundColor',
    ...BORDERS,
    'paddingTop',
    'paddingBottom',
    'paddingLeft',
    'paddingRight',
    'contentAlignment',
  ],
};

export const COLUMN_FIELDS: StyleFields = { type: 'TableColumnProperties', writable: ['widthType', 'width'] };

export const ROW_FIELDS: StyleFields = { type: 'TableRowStyle', writable: ['minRowHeight', 'preventOverflow'] };

export const DOCUMENT_FIELDS: StyleFields = {
  type: 'DocumentStyle',
  writable: [
    'background',
    'documentFormat',
    'pageNumberStart',
    'pageSize',
    ...MARGINS,
    'flipPageOrientation',
    'useFirstPageHeaderFooter',
    'useEvenPageHeaderFooter',
  ],
};

export const SECTION_FIELDS: StyleFields = {
  type: 'SectionStyle',
  writable: [
    'columnProperties',
    'columnSeparatorStyle',
    'contentDirection',
    ...MARGINS,
    'pageNumberStart',
    'useFirstPageHeaderFooter',
    'flipPageOrientation',
  ],
};

/**
 * The fields that `fields` names, `*` written out. Refuses an empty mask, fields that Google's type does not have, and read-only ones.
 * Names may be in camelCase or snake_case.
 */
export function readStyleMask(fields: string | undefined, style: StyleFields): MaskMembers {
  if (!fields?.trim())
    return refuse("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  const tree = parse(fields);
  if (tree === true || '*' in tree) return Object.fromEntries(style.writable.map((name) => [name, true]));
  const unknown = unknownPath('docs', style.type, tree);
  if (unknown !== null) refuse(`Invalid field: ${unknown}`);
  for (const name of Object.keys(tree)) if (!style.writable.includes(name)) refuse(`The field ${name} is read-only.`);
  return tree;
}

function parse(fields: string) {
  try {
    return parseMask(fields);
  } catch (error) {
    if (error instanceof MaskSyntaxError) return refuse(`Invalid field: ${fields}`);
    throw error;
  }
}
