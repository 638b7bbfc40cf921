/** The box in which a person types into a cell: it always has the keys of the grid, and shows itself once there is text. */
import { make } from './dom';
import type { Box, Step } from './grid';

export interface EditorActions {
  /** Text to edit, when editing begins with the cell's own content. */
  content(): string;
  commit(text: string, step: Step | null): void;
  move(step: Step, how: 'cell' | 'jump' | 'page', extend: boolean): void;
  advance(step: Step): void;
  /** Home and End of the row or, with Ctrl, of the tab. */
  edge(end: boolean, whole: boolean): void;
  /** Enter or Space on what opens or is ticked; false where the cell has nothing such. */
  act(key: 'Enter' | ' '): boolean;
  clear(): void;
  /** Ctrl+D */
  fill(): void;
  copy(): string;
  cut(): string;
  paste(text: string): void;
  follow(): void;
}

export interface CellEditor {
  readonly element: HTMLTextAreaElement;
  readonly editing: boolean;
  place(box: Box | null): void;
  begin(): void;
  /** Ends the editing; what was typed is committed. */
  finish(): void;
  focus(): void;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'UP',
  ArrowDown: 'DOWN',
  ArrowLeft: 'LEFT',
  ArrowRight: 'RIGHT',
};

export function cellEditor(actions: EditorActions): CellEditor {
  const element = make('textarea', {
    className: 'sheet-editor',
    attributes: {
      'aria-label': 'Cell',
      rows: '1',
      spellcheck: 'false',
      autocomplete: 'off',
      'aria-describedby': 'cell-now',
    },
  });
  /** `typed`: arrows leave the cell; `opened`: they move in the text. */
  let state: 'idle' | 'typed' | 'opened' = 'idle';
  let box: Box | null = null;

  function draw(): void {
    element.classList.toggle('sheet-editor-open', state !== 'idle');
    Object.assign(element.style, {
      left: `${box?.left ?? 0}px`,
      top: `${box?.top ?? 0}px`,
      minWidth: `${(box?.width ?? 0) + 1}px`,
      minHeight: `${(box?.height ?? 0) + 1}px`,
      height: '0',
    });
    if (state !== 'idle') element.style.height = `${element.scrollHeight + 4}px`;
  }

  function begin(): void {
    if (state !== 'idle') return;
    state = 'opened';
    element.value = actions.content();
    draw();
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }

  function end(step: Step | null, keep: boolean): void {
    const text = element.value;
    state = 'idle';
    element.value = '';
    draw();
    if (keep) actions.commit(text, step);
  }

  function keyInText(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (event.isComposing) return false;
    if (key === 'Escape') end(null, false);
    else if (key === 'Enter' && (altKey || ctrlKey || metaKey)) breakLine();
    else if (key === 'Enter') end(shiftKey ? 'UP' : 'DOWN', true);
    else if (key === 'Tab') end(shiftKey ? 'LEFT' : 'RIGHT', true);
    else if (STEPS[key] && state === 'typed' && !shiftKey) end(STEPS[key], true);
    else if (key === 'F2') state = 'opened';
    else return false;
    return true;
  }

  function breakLine(): void {
    element.setRangeText('\n', element.selectionStart, element.selectionEnd, 'end');
    draw();
  }

  function keyInGrid({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const command = ctrlKey || metaKey;
    const step = STEPS[key];
    if (step === 'DOWN' && altKey) return actions.act('Enter');
    if (key === 'Enter' && altKey) actions.follow();
    else if (step) actions.move(step, command ? 'jump' : 'cell', shiftKey);
    else if (key === 'PageDown' || key === 'PageUp') actions.move(key === 'PageUp' ? 'UP' : 'DOWN', 'page', shiftKey);
    else if (key === 'Home' || key === 'End') actions.edge(key === 'End', command);
    else if (key === 'Tab') actions.advance(shiftKey ? 'LEFT' : 'RIGHT');
    else if (key === 'Enter' && shiftKey) actions.advance('UP');
    else if (key === 'F2' || (key === 'Enter' && !actions.act('Enter'))) begin();
    else if (key === 'Delete' || key === 'Backspace') actions.clear();
    else if (command && key.toLowerCase() === 'd') actions.fill();
    else if (key === 'Enter') return true;
    else if (key === ' ' && !command) return actions.act(' ');
    else return false;
    return true;
  }

  element.addEventListener('keydown', (event) => {
    if (state === 'idle' ? keyInGrid(event) : keyInText(event)) event.preventDefault();
  });
  element.addEventListener('input', () => {
    if (state === 'idle') state = 'typed';
    draw();
  });
  element.addEventListener('blur', () => {
    if (state !== 'idle') end(null, true);
  });
  element.addEventListener('copy', (event) => {
    if (state !== 'idle') return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', actions.copy());
  });
  element.addEventListener('cut', (event) => {
    if (state !== 'idle') return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', actions.cut());
  });
  element.addEventListener('paste', (event) => {
    if (state !== 'idle') return;
    event.preventDefault();
    actions.paste(event.clipboardData?.getData('text/plain') ?? '');
  });

  return {
    element,
    get editing() {
      return state !== 'idle';
    },
    place(next) {
      box = next;
      draw();
    },
    begin,
    finish() {
      if (state !== 'idle') end(null, true);
    },
    focus: () => element.focus({ preventScroll: true }),
  };
}
