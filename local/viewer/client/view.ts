/** What the shell of the viewer and its views (sheet, document, calendar, mail) know of each other. */
import type { UiEffect } from '../../apps-script/bridge';
import type { Place } from '../protocol';
import type { ViewerApi } from './api';

export interface ViewContext {
  readonly api: ViewerApi;
  /** A message that fades, e.g. Google's words of a refusal; read out by screen readers. */
  notify(message: string, kind: 'error' | 'info'): void;
  /** Opens a link: of Docs, Sheets, Drive or Calendar inside the viewer, any other in a new tab. */
  follow(url: string): void;
  /** The selection of a spreadsheet moved. */
  placed(place: Place): void;
  /** Menus, dialogs and alerts that a trigger showed. */
  show(effects: readonly UiEffect[]): void;
}

/** A view in its container, which it fills; it listens to nothing after `destroy`. */
export interface View {
  /** Reads again, e.g. after the add-on changed something; keeps scroll and selection. */
  refresh(): Promise<void>;
  destroy(): void;
}

/**
 * Mounts a view and begins to load; a failure to load is shown inside the view in Google's words, with the HTTP code.
 * @param id of the file; empty where the view needs none (calendar, mail)
 */
export type MountView = (container: HTMLElement, id: string, context: ViewContext) => View;
