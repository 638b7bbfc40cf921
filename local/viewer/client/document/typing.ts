/** Lets a person type in a drawn paragraph: Enter or leaving it stores the text, Escape puts the old one back. */
import type { TextTyped } from '../../protocol';
import { lineBreak, OBJECT, type Source } from './draw-paragraph';
import { changesBetween } from './text-change';

/** In a segment of the document that is open. */
export type TypedChange = Omit<TextTyped, 'documentId'>;

export interface Typing {
  /** Begins with the caret at a point of the screen, or at the end of the text. */
  begin(box: HTMLElement, point?: { readonly x: number; readonly y: number }): void;
  readonly active: boolean;
}

/**
 * @param store stores changes in their order, and draws anew
 * @param ended is told the paragraph when its text stayed or came back, and whether by a key
 */
export function typing(
  sourceOf: (box: Element) => Source | undefined,
  store: (changes: readonly TypedChange[], box: HTMLElement, byKey: boolean) => Promise<void>,
  ended: (box: HTMLElement, byKey: boolean) => void,
): Typing {
  let active = false;
  return {
    get active() {
      return active;
    },
    begin(box, point) {
      const text = box.querySelector<HTMLElement>(':scope > .doc-text');
      const source = sourceOf(box);
      if (!text || !source || active) return;
      const old = [...text.childNodes].map((node) => node.cloneNode(true));
      const abort = new AbortController();
      const { signal } = abort;
      const end = (): void => {
        active = false;
        abort.abort();
        text.removeAttribute('contenteditable');
        text.removeAttribute('role');
        text.removeAttribute('aria-label');
      };
      const restore = (): void => text.replaceChildren(...old);
      const cancel = (): void => {
        end();
        restore();
        ended(box, true);
      };
      const commit = (byKey: boolean): void => {
        end();
        const changes = changesBetween(source.text, readText(text));
        if (changes.length === 0) {
          restore();
          return ended(box, byKey);
        }
        const { segmentId, startIndex } = source;
        const typed = changes.map((change) => ({
          startIndex: startIndex + change.start,
          endIndex: startIndex + change.end,
          text: change.text,
          ...(segmentId === '' ? {} : { segmentId }),
        }));
        store(typed, box, byKey).catch(() => {
          restore();
          ended(box, byKey);
        });
      };
      active = true;
      text.contentEditable = 'true';
      text.setAttribute('role', 'textbox');
      text.setAttribute('aria-label', 'Text of the paragraph');
      text.addEventListener('blur', () => commit(false), { signal });
      text.addEventListener('keydown', (event) => onKey(event, () => commit(true), cancel), { signal });
      text.addEventListener('paste', onPaste, { signal });
      text.addEventListener('drop', (event) => event.preventDefault(), { signal });
      text.focus();
      placeCaret(text, point);
    },
  };
}

function onKey(event: KeyboardEvent, commit: () => void, cancel: () => void): void {
  event.stopPropagation();
  if (event.isComposing) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    cancel();
  } else if (event.key === 'Enter') {
    event.preventDefault();
    if (event.shiftKey) insert('\v');
    else commit();
  } else if ((event.ctrlKey || event.metaKey) && /^[biu]$/i.test(event.key)) {
    // Only text is typed here.
    event.preventDefault();
  }
}

/** Pasted lines become paragraphs. */
function onPaste(event: ClipboardEvent): void {
  event.preventDefault();
  const text = event.clipboardData?.getData('text/plain') ?? '';
  insert(text.replace(/\r\n?/g, '\n').replace(/\n$/, '').replaceAll(OBJECT, ''));
}

function insert(text: string): void {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  range.deleteContents();
  const node = text === '\v' ? lineBreak() : document.createTextNode(text);
  range.insertNode(node);
  range.setStartAfter(node);
  range.collapse(true);
  selection.removeAllRanges();
  selection.addRange(range);
}

function placeCaret(text: HTMLElement, point: { readonly x: number; readonly y: number } | undefined): void {
  const at = point ? caretAt(point.x, point.y) : null;
  const range = document.createRange();
  if (at && text.contains(at.node)) range.setStart(at.node, at.offset);
  else {
    range.selectNodeContents(text);
    range.collapse(false);
  }
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

/** Two names for one thing: Safari has only the older. */
function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const at = document.caretPositionFromPoint(x, y);
    return at && { node: at.offsetNode, offset: at.offset };
  }
  const at = (document as Document).caretRangeFromPoint(x, y);
  return at && { node: at.startContainer, offset: at.startOffset };
}

/** What now stands in the paragraph. */
function readText(text: HTMLElement): string {
  const read = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof HTMLElement)) return '';
    const things = node.dataset['object'];
    if (things !== undefined) return OBJECT.repeat(Number(things));
    if (node.tagName === 'BR') return 'break' in node.dataset ? '\v' : '';
    return [...node.childNodes].map(read).join('');
  };
  return read(text);
}
