/** One page that a person has edited and that ours would change: the lines that differ, and theirs, ours or both. */
import { useState } from 'preact/hooks';
import type { BookChoiceKind, BookClash } from '../../../app/book-api';
import { useBookTexts } from './book-texts';

interface Props {
  readonly clash: BookClash;
  readonly choice: BookChoiceKind | undefined;
  readonly disabled: boolean;
  readonly onChoose: (choice: BookChoiceKind | undefined) => void;
}

const CHANGED = ['theirs', 'ours', 'both'] as const;
const LOST = ['theirs', 'ours'] as const;

export function BookClashCard({ clash, choice, disabled, onChoose }: Props) {
  const b = useBookTexts();
  const lost = clash.kind === 'lost';
  const words = (one: BookChoiceKind | 'later'): string =>
    lost && one !== 'both' ? b.lostChoices[one] : b.choices[one];
  const option = (value: BookChoiceKind | undefined) => (
    <label key={value}>
      <input
        type="radio"
        name={`clash-${clash.key}`}
        checked={choice === value}
        disabled={disabled}
        onChange={() => onChoose(value)}
      />
      {words(value ?? 'later')}
    </label>
  );
  return (
    <>
      <strong>{clash.title}</strong>
      {lost ? <p class="small">{b.lost}</p> : null}
      {clash.differences.map(({ theirs, ours }, index) => (
        <dl class="difference" key={index}>
          <dt>{b.now}</dt>
          <Lines lines={theirs} />
          <dt>{b.would}</dt>
          <Lines lines={ours} />
        </dl>
      ))}
      <fieldset class="field choice">
        <legend>
          <span class="unseen">{clash.title}: </span>
          {b.question}
        </legend>
        {(lost ? LOST : CHANGED).map(option)}
        {option(undefined)}
      </fieldset>
    </>
  );
}

/** Lines that are shown before somebody asks for more. */
const FIRST = 4;

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const b = useBookTexts();
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, FIRST);
  return (
    <dd>
      {lines.length === 0 ? <i>{b.nothing}</i> : null}
      {shown.map((line, index) => (
        <div key={index} dir="auto">
          {line}
        </div>
      ))}
      {shown.length < lines.length ? (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {b.more(lines.length - shown.length)}
        </button>
      ) : null}
    </dd>
  );
}
