/** The menus that the add-on put into the file, below "Extensions" as in Google's editors. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuEntry, UiEffect } from '../../../apps-script/bridge';

export type MenuEffect = Extract<UiEffect, { kind: 'menu' }>;

interface Props {
  readonly menus: readonly MenuEffect[];
  onChoose(functionName: string): void;
}

export function MenuBar({ menus, onChoose }: Props) {
  const [open, setOpen] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    bar.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const outside = (event: Event): void => {
      if (!bar.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, [open]);
  const close = (): void => {
    setOpen(false);
    bar.current?.querySelector('button')?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return close();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!open || step === 0) return;
    event.preventDefault();
    const items = [...(bar.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[(at + step + items.length) % items.length]?.focus();
  };
  if (menus.length === 0) return null;
  return (
    <div class="menu-bar" ref={bar} onKeyDown={onKey}>
      <button type="button" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        Extensions
      </button>
      {open && (
        <div class="menu" role="menu" aria-label="Extensions">
          {menus.map(({ caption, entries }) => (
            <div key={caption} role="group" aria-label={caption}>
              <div class="menu-caption" aria-hidden="true">
                {caption}
              </div>
              <Entries
                entries={entries}
                onChoose={(functionName) => {
                  close();
                  onChoose(functionName);
                }}
              />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function Entries({
  entries,
  onChoose,
}: {
  readonly entries: readonly MenuEntry[];
  onChoose(functionName: string): void;
}) {
  return (
    <>
      {entries.map((entry, index) => {
        switch (entry.kind) {
          case 'separator':
            return <hr key={index} />;
          case 'submenu':
            return (
              <div key={index} role="group" aria-label={entry.caption} class="submenu">
                <div class="menu-caption" aria-hidden="true">
                  {entry.caption}
                </div>
                <Entries entries={entry.entries} onChoose={onChoose} />
              </div>
            );
          case 'item':
            return (
              <button key={index} type="button" role="menuitem" onClick={() => onChoose(entry.functionName)}>
                {entry.caption}
              </button>
            );
        }
      })}
    </>
  );
}
