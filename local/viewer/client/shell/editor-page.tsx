/** A spreadsheet or a document with what the add-on shows around it, as in Google's editors: its menu, its sidebar, its dialogs. */
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { UiEffect } from '../../../apps-script/bridge';
import type { CallReply, CallRequest, Opened, Place } from '../../protocol';
import { Refusal } from '../api';
import { DOCUMENT, type DriveFile } from '../folder/drive-file';
import { ScriptAlert, ScriptDialog, type AlertEffect, type DialogEffect } from '../frames/dialogs';
import { ScriptFrame, type Answer } from '../frames/script-frame';
import type { OpenFile } from '../../../kernel/script-host';
import type { MountView, View } from '../view';
import type { FilePageProps } from './file-page';
import { MenuBar, type MenuEffect } from './menu-bar';
import { MountedView } from './mounted-view';

type Sidebar = Extract<UiEffect, { kind: 'sidebar' }>;

interface Props extends Omit<FilePageProps, 'id' | 'onGo'> {
  readonly file: DriveFile;
  readonly bar: ComponentChildren;
}

/** Milliseconds after the add-on's last answer until the file is read again: what it did may show there. */
const SETTLE = 500;

const keys = new WeakMap<DialogEffect, number>();
let shown = 0;

/** A dialog that takes the place of another begins anew, with its own size. */
function keyOf(dialog: DialogEffect): number {
  const known = keys.get(dialog) ?? ++shown;
  keys.set(dialog, known);
  return known;
}

const loadSheet = async (): Promise<MountView> => (await import('../sheet/sheet-view')).mountSheet;
const loadDocument = async (): Promise<MountView> => (await import('../document/document-view')).mountDocument;

export function EditorPage({ file: { id, mimeType }, bar, api, notify, follow }: Props) {
  const isDocument = mimeType === DOCUMENT;
  const open: OpenFile = isDocument ? { documentId: id } : { spreadsheetId: id };
  const [menus, setMenus] = useState<readonly MenuEffect[]>([]);
  const [sidebar, setSidebar] = useState<Sidebar | null>(null);
  const [dialog, setDialog] = useState<DialogEffect | null>(null);
  const [alert, setAlert] = useState<{ readonly effect: AlertEffect; readonly again: CallRequest } | null>(null);
  const view = useRef<View | null>(null);
  const place = useRef<Place | null>(null);
  const timer = useRef(0);

  const show = useCallback((effects: readonly UiEffect[], again?: CallRequest): void => {
    for (const effect of effects) {
      switch (effect.kind) {
        case 'menu':
          setMenus((now) => [...now.filter(({ caption }) => caption !== effect.caption), effect]);
          break;
        case 'sidebar':
          setSidebar(effect);
          break;
        case 'modal':
        case 'modeless':
          setDialog(effect);
          break;
        case 'alert':
          // The second try of a call shows again what was answered already.
          if (again?.alertAnswer !== undefined) break;
          if (again && effect.buttons !== 'OK') setAlert({ effect, again });
          else notify([effect.title, effect.prompt].filter(Boolean).join(': '), 'info');
      }
    }
  }, []);

  const send = useCallback(async (request: CallRequest): Promise<Answer> => {
    const { answer, effects } = await api.send<CallReply>('POST', '/viewer/call', request);
    show(effects, request);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void view.current?.refresh(), SETTLE);
    return answer;
  }, []);
  const call = useCallback(
    (functionName: string, args: readonly unknown[]): Promise<Answer> =>
      send({ functionName, args, place: place.current ?? open }),
    [id],
  );
  /** From the menu: nobody waits for the answer, so a failure is shown as Sheets does. */
  const run = (request: CallRequest): void => {
    send(request).then(
      (answer) => 'error' in answer && notify(answer.error.message, 'error'),
      (error: unknown) =>
        notify(error instanceof Refusal ? `${error.message} (${error.code})` : String(error), 'error'),
    );
  };

  useEffect(() => {
    api.send<Opened>('POST', '/viewer/open', open).then(
      ({ effects }) => show(effects),
      () => undefined, // The view itself says what is refused.
    );
    return () => clearTimeout(timer.current);
  }, [id]);

  const closeSidebar = useCallback(() => setSidebar(null), []);
  const closeDialog = useCallback(() => setDialog(null), []);
  return (
    <>
      {bar}
      <MenuBar
        menus={menus}
        onChoose={(functionName) => run({ functionName, args: [], place: place.current ?? open })}
      />
      <div class="beside">
        <MountedView
          load={isDocument ? loadDocument : loadSheet}
          id={id}
          context={{ api, notify, follow, show, placed: (next) => (place.current = next) }}
          onView={(next) => (view.current = next)}
        />
        {sidebar && (
          <aside class="sidebar" aria-label={sidebar.title}>
            <div class="sidebar-title">
              <h2>{sidebar.title}</h2>
              <button type="button" aria-label="Close the sidebar" onClick={closeSidebar}>
                ×
              </button>
            </div>
            <ScriptFrame
              api={api}
              html={sidebar.html}
              title={sidebar.title}
              call={call}
              follow={follow}
              onClose={closeSidebar}
            />
          </aside>
        )}
      </div>
      {dialog && (
        <ScriptDialog key={keyOf(dialog)} dialog={dialog} api={api} call={call} follow={follow} onClose={closeDialog} />
      )}
      {alert && (
        <ScriptAlert
          alert={alert.effect}
          onAnswer={(alertAnswer) => {
            setAlert(null);
            run({ ...alert.again, alertAnswer });
          }}
        />
      )}
    </>
  );
}
