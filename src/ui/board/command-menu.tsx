/** Ctrl+K: every command and every deal by a few letters of its name, without the mouse. */
import { useId, useState } from 'preact/hooks';
import type { Board } from '../../app/tracker-api';
import { fits, NO_FILTER } from './model';
import { Modal } from './modal';
import { useTexts } from './texts';

export interface Command {
  readonly label: string;
  readonly hint?: string;
  run(): void;
}

/** Deals that are listed beside the commands. */
const MOST_DEALS = 8;

/** A number of a deal, which may be one that is closed. */
const NUMBER = /^d-?(\d{1,7})$/i;

export function CommandMenu({
  board,
  commands,
  onOpen,
  onClose,
}: {
  readonly board: Board;
  readonly commands: readonly Command[];
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  const list = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const stageOf = (code: string): string => board.stages.find((stage) => stage.code === code)?.name ?? '';
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const [, number] = NUMBER.exec(text.trim()) ?? [];
  const deals = words.length === 0 ? [] : board.deals.filter((deal) => fits(deal, { ...NO_FILTER, text }, board));
  const unlisted = number !== undefined && !deals.some(({ id }) => id === `D-${number}`);
  const found: readonly Command[] = [
    ...commands.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word))),
    ...deals.slice(0, MOST_DEALS).map(({ id, title, company, stage }) => ({
      label: title,
      hint: [id, company, stageOf(stage)].filter(Boolean).join(' · '),
      run: () => onOpen(id),
    })),
    ...(unlisted ? [{ label: t.open(`D-${number}`), run: () => onOpen(`D-${number}`) }] : []),
  ];
  const chosen = Math.min(at, found.length - 1);
  const run = (command: Command | undefined): void => {
    if (!command) return;
    onClose();
    command.run();
  };
  return (
    <Modal title={t.commands} onClose={onClose} onAction={() => run(found[chosen])}>
      <div class="field">
        <input
          type="text"
          role="combobox"
          aria-label={t.commandHint}
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={found.length > 0 ? `${list}-${chosen}` : undefined}
          autocomplete="off"
          autoFocus
          placeholder={t.commandHint}
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              run(found[chosen]);
              return;
            }
            const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
            if (step === 0 || found.length === 0) return;
            event.preventDefault();
            setAt((chosen + step + found.length) % found.length);
          }}
        />
      </div>
      <ul class="commands" role="listbox" id={list} aria-label={t.commands}>
        {found.map((command, index) => (
          <li
            key={`${command.label} ${command.hint ?? ''}`}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onClick={() => run(command)}
            ref={(element) => {
              if (index === chosen) element?.scrollIntoView({ block: 'nearest' });
            }}
          >
            <span>{command.label}</span>
            {command.hint ? <span class="quiet small">{command.hint}</span> : null}
          </li>
        ))}
      </ul>
      {found.length === 0 ? (
        <p class="quiet" role="status">
          {t.nothingFound}
        </p>
      ) : null}
    </Modal>
  );
}
