/** In the Deal Tracker: the ways to the board, the card, import and export, and what was found changed on the sheet since somebody last looked. */
import { useEffect, useState } from 'preact/hooks';
import type { SettleReport } from '../../app/tracker-api';
import { call, openPage } from '../server';
import { useTexts } from './texts';

type State =
  | { readonly kind: 'looking' }
  | { readonly kind: 'settled'; readonly report: SettleReport }
  | { readonly kind: 'failed'; readonly message: string };

export function TrackerPart() {
  const { t } = useTexts();
  const [state, setState] = useState<State>({ kind: 'looking' });
  const look = async (): Promise<void> => {
    setState({ kind: 'looking' });
    const answer = await call('settleTracker', null);
    setState(
      answer.ok
        ? { kind: 'settled', report: answer.value }
        : { kind: 'failed', message: answer.error.message || t.offline },
    );
  };
  useEffect(() => void look(), []);
  return (
    <>
      <div class="actions">
        <button type="button" class="plain" onClick={() => openPage('openBoardDialog')}>
          {t.home.board}
        </button>
        <button type="button" class="plain" onClick={() => openPage('openCardSidebar')}>
          {t.home.card}
        </button>
        <button type="button" class="plain" onClick={() => openPage('openImportDialog')}>
          {t.home.import}
        </button>
      </div>
      {state.kind === 'looking' ? (
        <p class="small" role="status">
          {t.home.looking}
        </p>
      ) : null}
      {state.kind === 'failed' ? (
        <div role="alert">
          <p class="error">{state.message}</p>
          <button type="button" class="plain" onClick={() => void look()}>
            {t.tryAgain}
          </button>
        </div>
      ) : null}
      {state.kind === 'settled' ? <Report report={state.report} /> : null}
    </>
  );
}

function Report({ report: { accepted, putBack } }: { readonly report: SettleReport }) {
  const { t } = useTexts();
  return (
    <>
      {accepted > 0 ? <p role="status">{t.home.settled(accepted)}</p> : null}
      {putBack.length > 0 ? (
        <details>
          <summary>{t.home.putBack(putBack.length)}</summary>
          <ul>
            {putBack.map((line) => (
              <li key={line} class="small">
                {line}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
