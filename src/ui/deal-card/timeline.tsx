/** What happened to a deal, the latest first. */
import type { Board } from '../../app/tracker-api';
import type { HistoryEntry } from '../../domain/deal';
import { EDITABLE, type EditableField } from '../../domain/deal-change';
import { useTexts, type Texts } from '../board/texts';

const isField = (text: string): text is EditableField => (EDITABLE as readonly string[]).includes(text);

function words({ event, from, to, note }: HistoryEntry, { stages, reasons }: Board, { t, day }: Texts): string {
  const stage = (code: string): string => stages.find((one) => one.code === code)?.name ?? code;
  const arrow = (left: string, right: string): string => `${left === '' ? '–' : left} → ${right === '' ? '–' : right}`;
  switch (event) {
    case 'moved':
    case 'movedBack':
      return [arrow(stage(from), stage(to)), note].filter(Boolean).join(' · ');
    case 'undone':
      return arrow(stage(reasons.find(({ code }) => code === from)?.name ?? from), stage(to));
    case 'actionDone':
    case 'actionUndone':
      return [to, note].filter(Boolean).join(' · ');
    case 'lost':
      return [reasons.find(({ code }) => code === to)?.name ?? to, note].filter(Boolean).join(' · ');
    case 'edited':
      return `${isField(note) ? t.fields[note] : note}: ${arrow(day(from), day(to))}`;
    case 'handedOver':
      return arrow(from, to);
    case 'merged':
    case 'reopened':
    case 'imported':
      return note;
    case 'created':
    case 'won':
    case 'restored':
      return '';
  }
}

export function Timeline({ entries, board }: { readonly entries: readonly HistoryEntry[]; readonly board: Board }) {
  const texts = useTexts();
  if (entries.length === 0) return <p class="quiet">{texts.t.timelineEmpty}</p>;
  return (
    <ol class="timeline">
      {entries.map((entry, index) => {
        const said = words(entry, board, texts);
        return (
          <li key={`${entry.at}-${index}`}>
            <strong>{texts.t.events[entry.event]}</strong>
            {said === '' ? null : <span> {said}</span>}
            <span class="quiet small">
              {texts.moment(entry.at)}
              {entry.who === '' ? '' : ` · ${entry.who}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
