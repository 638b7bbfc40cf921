/** Dialogs and alerts of the add-on over the file. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { UiEffect } from '../../../apps-script/bridge';
import type { ViewerApi } from '../api';
import { ScriptFrame, type Answer } from './script-frame';

export type DialogEffect = Extract<UiEffect, { kind: 'modal' | 'modeless' }>;
export type AlertEffect = Extract<UiEffect, { kind: 'alert' }>;

interface DialogProps {
  readonly dialog: DialogEffect;
  readonly api: ViewerApi;
  call(functionName: string, args: readonly unknown[]): Promise<Answer>;
  follow(url: string): void;
  onClose(): void;
}

/** Sizes as Google's when the add-on gives none. */
const WIDTH = 600;
const HEIGHT = 400;

export function ScriptDialog({ dialog, api, call, follow, onClose }: DialogProps) {
  const [size, setSize] = useState({ width: dialog.width ?? WIDTH, height: dialog.height ?? HEIGHT });
  return (
    <Shell title={dialog.title} modal={dialog.kind === 'modal'} onClose={onClose}>
      <div class="dialog-frame" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
        <ScriptFrame
          api={api}
          html={dialog.html}
          title={dialog.title}
          call={call}
          follow={follow}
          onClose={onClose}
          onSize={(change) => setSize((now) => ({ ...now, ...change }))}
        />
      </div>
    </Shell>
  );
}

/** Names of the button sets (Apps Script reference, Ui.ButtonSet). */
const BUTTONS: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};
const CAPTIONS: Readonly<Record<string, string>> = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' };

export function ScriptAlert({ alert, onAnswer }: { readonly alert: AlertEffect; onAnswer(button: string): void }) {
  return (
    <Shell title={alert.title || 'Message'} modal onClose={() => onAnswer('CLOSE')}>
      <p class="alert-text">{alert.prompt}</p>
      <div class="dialog-buttons">
        {(BUTTONS[alert.buttons] ?? ['OK']).map((button, index) => (
          <button key={button} type="button" class={index === 0 ? 'primary' : ''} onClick={() => onAnswer(button)}>
            {CAPTIONS[button]}
          </button>
        ))}
      </div>
    </Shell>
  );
}

interface ShellProps {
  readonly title: string;
  readonly modal: boolean;
  readonly children: ComponentChildren;
  onClose(): void;
}

function Shell({ title, modal, children, onClose }: ShellProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (modal) dialog.current?.showModal();
    else dialog.current?.show();
  }, []);
  return (
    <dialog ref={dialog} class="script-dialog" aria-label={title} onClose={onClose}>
      <div class="dialog-title">
        <h2>{title}</h2>
        <button type="button" aria-label="Close" onClick={() => dialog.current?.close()}>
          ×
        </button>
      </div>
      {children}
    </dialog>
  );
}
