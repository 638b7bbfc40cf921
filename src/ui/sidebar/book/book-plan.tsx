/** What an update would do, and the choices that it waits for. */
import { useState } from 'preact/hooks';
import type { BookChoiceKind, BookRequest, BookView } from '../../../app/book-api';
import { BookClashCard } from './book-clash';
import { useBookTexts } from './book-texts';

interface Props {
  readonly view: BookView;
  readonly running: boolean;
  readonly inBook: boolean;
  readonly onUpdate: (request: BookRequest) => void;
}

type Chosen = Readonly<Record<string, BookChoiceKind | undefined>>;

export function BookPlan({ view, running, inBook, onUpdate }: Props) {
  const b = useBookTexts();
  const [chosen, setChosen] = useState<Chosen>({});
  const [approve, setApprove] = useState(false);
  const choose = (key: string, choice: BookChoiceKind | undefined): void => setChosen({ ...chosen, [key]: choice });
  const choices = [...view.clashes, ...view.gaps].flatMap(({ key, seen }) => {
    const choice = chosen[key];
    return choice ? [{ key, seen, choice }] : [];
  });
  const telling = view.isNew || choices.some(({ choice }) => choice !== 'theirs');
  const version = telling ? view.next : view.version;
  const mayAsk = telling || (!view.proposed && view.approved === '');
  const asks = approve && mayAsk;
  const writes = view.changes.length > 0 || choices.length > 0;
  return (
    <>
      <p class="note">
        {b.version(view.version)} ·{' '}
        <bdi>{view.approved ? b.approvedBy(view.approved) : view.proposed ? b.proposed : b.notApproved}</bdi>
        {inBook ? null : (
          <>
            <br />
            <a href={view.url} target="_blank" rel="noopener">
              {b.openBook}
            </a>
          </>
        )}
      </p>
      {view.slips.length > 0 ? (
        <section class="banner banner-warn">
          <h2>{b.slips}</h2>
          <ul>
            {view.slips.map((slip) => (
              <li key={slip}>{slip}</li>
            ))}
          </ul>
          <p>{b.slipsHint}</p>
        </section>
      ) : (
        <>
          {view.changes.length === 0 && view.clashes.length === 0 ? (
            <p class="banner banner-good">{b.upToDate}</p>
          ) : null}
          {view.changes.length > 0 ? (
            <section>
              <h2>{b.changes}</h2>
              <ul class="plain-list dash-list">
                {view.changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
              {view.isNew ? <p class="note">{b.becomes(view.next)}</p> : null}
            </section>
          ) : null}
          {view.clashes.length > 0 ? (
            <section>
              <h2>{b.clashes(view.clashes.length)}</h2>
              <p class="small">{b.clashesHint}</p>
              <ul class="cards">
                {view.clashes.map((clash) => (
                  <li key={clash.key} class="card">
                    <BookClashCard
                      clash={clash}
                      choice={chosen[clash.key]}
                      disabled={running}
                      onChoose={(choice) => choose(clash.key, choice)}
                    />
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <Gaps view={view} chosen={chosen} disabled={running} onChoose={choose} />
          {view.kept.length > 0 ? (
            <details>
              <summary>{b.kept(view.kept.length)}</summary>
              <ul class="plain-list dash-list">
                {view.kept.map((title) => (
                  <li key={title}>{title}</li>
                ))}
              </ul>
            </details>
          ) : null}
          {mayAsk ? (
            <div class="field">
              <div class="check">
                <input
                  id="book-approve"
                  type="checkbox"
                  checked={approve}
                  disabled={running}
                  aria-describedby="book-approve-hint"
                  onChange={(event) => setApprove(event.currentTarget.checked)}
                />
                <label for="book-approve">{b.approve(version)}</label>
              </div>
              <p class="hint" id="book-approve-hint">
                {b.approveHint}
              </p>
            </div>
          ) : null}
          {writes || mayAsk ? (
            <div class="actions">
              <button
                type="button"
                class="primary"
                disabled={running || !(writes || asks)}
                onClick={() => onUpdate({ choices, approve: asks })}
              >
                {writes ? b.update : b.ask}
              </button>
            </div>
          ) : null}
          <div role="status">{running ? <p>{b.updating}</p> : null}</div>
        </>
      )}
    </>
  );
}

/** Pages that people took out: nobody misses them, but they can be had back. */
function Gaps({
  view: { gaps },
  chosen,
  disabled,
  onChoose,
}: {
  readonly view: BookView;
  readonly chosen: Chosen;
  readonly disabled: boolean;
  readonly onChoose: (key: string, choice: BookChoiceKind | undefined) => void;
}) {
  const b = useBookTexts();
  if (gaps.length === 0) return null;
  return (
    <details>
      <summary>{b.gaps(gaps.length)}</summary>
      <p class="small">{b.gapsHint}</p>
      {gaps.map(({ key, title }) => (
        <div class="check" key={key}>
          <input
            id={`gap-${key}`}
            type="checkbox"
            checked={chosen[key] === 'ours'}
            disabled={disabled}
            onChange={(event) => onChoose(key, event.currentTarget.checked ? 'ours' : undefined)}
          />
          <label for={`gap-${key}`}>{b.putBack(title)}</label>
        </div>
      ))}
    </details>
  );
}
