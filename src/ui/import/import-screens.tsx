/** The way of an import: file, columns, questions, check, then the run and its result. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { ImportDesk } from '../../app/import-api';
import type { Where } from '../../app/tracker-api';
import type { Question } from '../../domain/import/questions';
import { CheckStep } from './check-step';
import { ColumnsStep } from './columns-step';
import { newDraft, withSuggestions, type Draft } from './draft';
import { FileStep } from './file-step';
import { importBase } from './import-base';
import { newRunId, partMaker, rowsToWrite, type PartMaker, type PartRow } from './parts';
import { questionsFor, type DraftVerdict } from './prepare';
import { QuestionsStep } from './questions-step';
import { ResultScreen } from './result-screen';
import { RunScreen } from './run-screen';
import type { Sent } from './send-rows';
import { useImportTexts } from './texts';

/** An import under way. */
export interface Job {
  readonly draft: Draft;
  readonly verdict: DraftVerdict;
  readonly partOf: PartMaker;
  /** Rows that this import writes, and how many of them an earlier window has. */
  readonly all: number;
  readonly before: number;
  readonly left: readonly PartRow[];
  readonly reported: Sent['reported'];
}

type Screen =
  | { readonly kind: 'file' }
  | { readonly kind: 'columns' | 'preparing'; readonly draft: Draft }
  | { readonly kind: 'questions' | 'check'; readonly draft: Draft; readonly questions: readonly Question[] }
  | { readonly kind: 'run'; readonly job: Job }
  | { readonly kind: 'result'; readonly job: Job; readonly sent: Sent };

interface Props {
  readonly desk: ImportDesk;
  readonly where: Where;
  readonly reload: () => Promise<void>;
  readonly onBusy: (busy: boolean) => void;
}

export function ImportScreens({ desk, where, reload, onBusy }: Props) {
  const { t } = useImportTexts();
  const [screen, setScreen] = useState<Screen>({ kind: 'file' });
  const base = useMemo(() => importBase(desk), [desk]);
  const current = useRef(screen);
  current.current = screen;
  const used = useRef(false);

  const show = (next: Screen): void => {
    used.current = true;
    setScreen(next);
    onBusy(next.kind === 'run');
  };
  const toStart = (): void => {
    show({ kind: 'file' });
    void reload();
  };

  const prepare = async (draft: Draft): Promise<void> => {
    const waiting: Screen = { kind: 'preparing', draft };
    show(waiting);
    const questions = await questionsFor(draft, base, () => current.current !== waiting);
    if (questions && current.current === waiting)
      show({
        kind: 'questions',
        draft: { ...draft, decisions: withSuggestions(draft.decisions, questions) },
        questions,
      });
  };

  const start = (draft: Draft, verdict: DraftVerdict): void => {
    const rows = rowsToWrite(draft, verdict.rows);
    const before = draft.resumes?.done ?? 0;
    const all = draft.resumes?.rows ?? rows.length;
    const partOf = partMaker(draft, verdict.forms, draft.resumes?.id ?? newRunId(), all);
    show({ kind: 'run', job: { draft, verdict, partOf, all, before, left: rows, reported: [] } });
  };

  switch (screen.kind) {
    case 'file':
      return (
        <FileStep
          desk={desk}
          where={where}
          focus={used.current}
          onFile={(file) => show({ kind: 'columns', draft: newDraft(file, desk) })}
          onUndone={() => void reload()}
        />
      );
    case 'columns':
    case 'preparing':
      return (
        <ColumnsStep
          desk={desk}
          draft={screen.draft}
          waiting={screen.kind === 'preparing' ? t.questions.preparing : null}
          onChange={(draft) => setScreen({ kind: 'columns', draft })}
          onNext={() => void prepare(screen.draft)}
          onBack={() => show({ kind: 'file' })}
        />
      );
    case 'questions':
      return (
        <QuestionsStep
          base={base}
          draft={screen.draft}
          questions={screen.questions}
          onChange={(draft) => setScreen({ ...screen, draft })}
          onNext={() => show({ ...screen, kind: 'check' })}
          onBack={() => show({ kind: 'columns', draft: screen.draft })}
        />
      );
    case 'check':
      return (
        <CheckStep
          base={base}
          draft={screen.draft}
          onStart={(verdict) => start(screen.draft, verdict)}
          onBack={() => show({ ...screen, kind: 'questions' })}
        />
      );
    case 'run':
      return (
        <RunScreen
          job={screen.job}
          where={where}
          onEnd={(sent) => {
            const reported = [...screen.job.reported, ...sent.reported];
            show({ kind: 'result', job: { ...screen.job, left: sent.left, reported }, sent });
            void reload();
          }}
        />
      );
    case 'result':
      return (
        <ResultScreen
          job={screen.job}
          sent={screen.sent}
          where={where}
          onGoOn={() => show({ kind: 'run', job: screen.job })}
          onAnother={toStart}
        />
      );
  }
}
