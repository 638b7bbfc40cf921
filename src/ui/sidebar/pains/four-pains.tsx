/** The four pains of the case as a check list: what to count, whether a figure proves each, and what is still missing. */
import type { PainBoard } from '../../../app/immersion-api';
import { painChecks, shadowWords, type PainCheck, type PainDraft } from '../../../domain/immersion/pains';
import { fillIn } from '../../../locales/fill-in';
import { usePainWords } from '../interview/words';
import { useTexts } from '../texts';

interface Props {
  readonly board: PainBoard;
  readonly busy: boolean;
  readonly onShadow: () => void;
}

/** The pain that the Employee Base proves. */
export const shadowDraft = ({ shadow, shadowStatement }: PainBoard): PainDraft => ({
  kind: 'shadow',
  statement: shadowStatement,
  figure: shadowWords(shadow),
  evidence: '',
  severity: 'high',
});

export function FourPains({ board, busy, onShadow }: Props) {
  const p = usePainWords();
  return (
    <section>
      <h2>{p.four}</h2>
      <ul>
        {painChecks(board.questions, board.pains).map((check) => (
          <Check key={check.kind} check={check} board={board} busy={busy} onShadow={onShadow} />
        ))}
      </ul>
    </section>
  );
}

function Check({ check, board, busy, onShadow }: Props & { readonly check: PainCheck }) {
  const p = usePainWords();
  const { labels } = useTexts();
  const { kind, proved, unproved, questions } = check;
  const [count, all] = board.shadow;
  const isProved = proved.length > 0;
  return (
    <li class="card">
      <p class="question">
        {isProved ? '✓ ' : ''}
        {labels.painKind[kind]}
      </p>
      <p class={isProved ? 'small state-done' : 'small state-missing'}>
        {proved.length + unproved.length === 0
          ? p.absent
          : fillIn(isProved ? p.proved : p.unproved, { ids: (isProved ? proved : unproved).join(', ') })}
      </p>
      <p class="small">{p.count[kind]}</p>
      {kind === 'shadow' ? (
        <p class="small">{all === 0 ? p.noStaff : fillIn(p.shadow, { count: String(count), all: String(all) })}</p>
      ) : null}
      {questions[1] > 0 ? (
        <p class="small">{fillIn(p.toAsk, { settled: String(questions[0]), all: String(questions[1]) })}</p>
      ) : null}
      {kind === 'shadow' && count > 0 && proved.length + unproved.length === 0 ? (
        <button type="button" class="plain" disabled={busy} onClick={onShadow}>
          {p.writeDown}
        </button>
      ) : null}
    </li>
  );
}
