/** The editor's UI, of Sheets and of Docs alike: menus, sidebar, dialogs. What they show is recorded and handed to the viewer. */
import type { MenuEntry } from '../bridge';
import { call, Exception, run } from './call';
import { enumeration, type EnumValue } from './enumeration';
import { show, type HtmlOutput } from './html';
import { allow, SCOPE } from './permission';

const Button = enumeration('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const ButtonSet = enumeration('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

class Menu {
  readonly #caption: string;
  readonly #addon: boolean;
  readonly #entries: MenuEntry[] = [];

  constructor(caption: string, addon: boolean) {
    this.#caption = caption;
    this.#addon = addon;
  }

  addItem(caption: string, functionName: string): this {
    this.#entries.push({ kind: 'item', caption: String(caption), functionName: String(functionName) });
    return this;
  }

  addSeparator(): this {
    this.#entries.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.#entries.push({ kind: 'submenu', caption: menu.#caption, entries: menu.#entries });
    return this;
  }

  addToUi(): void {
    call('ui', { kind: 'menu', caption: this.#caption, addon: this.#addon, entries: this.#entries });
  }
}

/** A dialog stops the run until the person answers; nobody can in a trigger. */
function alert(...args: unknown[]): EnumValue {
  allow('Ui.alert', 'FULL', SCOPE.ui);
  const event = run().event;
  if (event !== null) throw new Exception('Cannot call Ui.alert() from this context.');
  const buttons = args.length > 1 ? (args[args.length - 1] as EnumValue).name() : 'OK';
  const [title, prompt] = args.length === 3 ? [String(args[0]), String(args[1])] : ['', String(args[0])];
  const pressed = call('ui', { kind: 'alert', title, prompt, buttons }) ?? 'CLOSE';
  return Button[pressed as keyof typeof Button];
}

const ui = Object.freeze({
  Button,
  ButtonSet,
  alert,
  createMenu: (caption: string) => new Menu(String(caption), false),
  createAddonMenu: () => new Menu('', true),
  showSidebar(page: HtmlOutput): void {
    allow('Ui.showSidebar', 'FULL', SCOPE.ui);
    show('sidebar', page);
  },
  showModalDialog(page: HtmlOutput, title: string): void {
    allow('Ui.showModalDialog', 'FULL', SCOPE.ui);
    show('modal', page, String(title));
  },
  showModelessDialog(page: HtmlOutput, title: string): void {
    allow('Ui.showModelessDialog', 'FULL', SCOPE.ui);
    show('modeless', page, String(title));
  },
});

/**
 * @param app whose `getUi` was called
 * @param kind of file whose editor that is
 * @throws Exception where nobody looks at such a file: in another editor, a clock trigger, a run outside any file
 */
export function getUi(app: string, kind: 'spreadsheetId' | 'documentId'): typeof ui {
  const { interactive, container } = run();
  if (!interactive || container === null || !(kind in container))
    throw new Exception(`Cannot call ${app}.getUi() from this context.`);
  return ui;
}
