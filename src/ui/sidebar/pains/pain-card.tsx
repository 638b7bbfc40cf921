/** A pain with what it comes from and leads to, and the one step that it needs next. */
import { useState } from 'preact/hooks';
import type { ChangeRequest, FigureRequest, PainBoard, TaskRequest } from '../../../app/immersion-api';
import { decisionOf, painStep, taskOf, type Decision, type Pain } from '../../../domain/immersion/pains';
import { fillIn } from '../../../locales/fill-in';
import { formatsFor } from '../../formats';
import { AreaField, TextField } from '../fields';
import { usePainWords } from '../interview/words';
import { useTexts } from '../texts';
import { StepForm } from './step-form';

export interface Steps {
  readonly busy: boolean;
  /** ID of the pain whose form is open. */
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly onProve: (request: FigureRequest) => void;
  readonly onPropose: (request: ChangeRequest) => void;
  readonly onPlan: (request: TaskRequest) => void;
}

export function PainCard({
  pain,
  board,
  steps,
}: {
  readonly pain: Pain;
  readonly board: PainBoard;
  readonly steps: Steps;
}) {
  const p = usePainWords();
  const { labels, language } = useTexts();
  const { day } = formatsFor(language, 'UTC');
  const decision = decisionOf(pain, board.decisions);
  const task = decision && taskOf(decision, board.tasks);
  const step = painStep(pain, board.decisions, board.tasks);
  const isOpen = steps.open === pain.id && pain.id !== '';
  return (
    <li class="card">
      <p class="small">
        {[pain.id, pain.kind && labels.painKind[pain.kind], pain.status && labels.pain[pain.status]]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p class="question" dir="auto">
        {pain.statement}
      </p>
      {pain.figure === '' ? <NoFigure pain={pain} steps={steps} /> : <p dir="auto">{pain.figure}</p>}
      <ul class="plain-list small">
        {pain.source === '' ? null : (
          <li>
            {p.foundIn}: <bdi>{pain.source}</bdi>
          </li>
        )}
        {decision ? (
          <li>
            {[decision.id, decision.status && labels.decision[decision.status], decision.approver]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ) : null}
        {task ? (
          <li>
            {task.done
              ? fillIn(p.taskDone, { task: task.task })
              : [fillIn(p.task, { task: task.task }), task.owner, task.due && day(task.due)]
                  .filter(Boolean)
                  .join(' · ')}
          </li>
        ) : null}
      </ul>
      {pain.id === '' ? <p class="hint">{p.noId}</p> : null}
      {isOpen && step === 'propose' ? <ProposeForm pain={pain} board={board} steps={steps} /> : null}
      {isOpen && step === 'plan' && decision ? <TaskForm decision={decision} board={board} steps={steps} /> : null}
      {!isOpen && pain.id !== '' && (step === 'propose' || step === 'plan') ? (
        <button
          type="button"
          class="plain"
          aria-label={fillIn(step === 'propose' ? p.proposeFor : p.planFor, {
            id: step === 'propose' ? pain.id : (decision?.id ?? ''),
          })}
          disabled={steps.busy}
          onClick={() => steps.onOpen(pain.id)}
        >
          {step === 'propose' ? p.propose : p.plan}
        </button>
      ) : null}
    </li>
  );
}

function NoFigure({ pain: { id }, steps }: { readonly pain: Pain; readonly steps: Steps }) {
  const p = usePainWords();
  const [figure, setFigure] = useState('');
  const [tried, setTried] = useState(false);
  const form = `${id}.figure`;
  if (steps.open !== form)
    return (
      <p class="small state-missing">
        {p.noFigure}{' '}
        {id === '' ? null : (
          <button
            type="button"
            class="link"
            aria-label={fillIn(p.addFigureTo, { id })}
            disabled={steps.busy}
            onClick={() => steps.onOpen(form)}
          >
            {p.addFigure}
          </button>
        )}
      </p>
    );
  return (
    <StepForm
      button={p.addFigure}
      busy={steps.busy}
      onCancel={() => steps.onOpen(null)}
      onTake={() => {
        setTried(true);
        if (figure.trim() !== '') steps.onProve({ pain: id, figure: figure.trim() });
      }}
    >
      <TextField
        path={form}
        label={p.figure}
        hint={p.figureHint}
        value={figure}
        error={tried && figure.trim() === '' ? p.fill : undefined}
        onChange={setFigure}
      />
    </StepForm>
  );
}

interface FormProps {
  readonly board: PainBoard;
  readonly steps: Steps;
}

function ProposeForm({ pain, board, steps }: FormProps & { readonly pain: Pain }) {
  const p = usePainWords();
  const [change, setChange] = useState(pain.change);
  const [approver, setApprover] = useState(board.deciders[0] ?? '');
  const [tried, setTried] = useState(false);
  const lacks = (words: string): string | undefined => (tried && words.trim() === '' ? p.fill : undefined);
  return (
    <StepForm
      button={p.ask}
      busy={steps.busy}
      onCancel={() => steps.onOpen(null)}
      onTake={() => {
        setTried(true);
        if (change.trim() !== '' && approver.trim() !== '')
          steps.onPropose({ pain: pain.id, seen: pain.change, change, approver });
      }}
    >
      <AreaField
        path={`${pain.id}.change`}
        label={p.change}
        hint={p.changeHint}
        value={change}
        error={lacks(change)}
        onChange={setChange}
      />
      <TextField
        path={`${pain.id}.approver`}
        label={p.approver}
        list="deciders"
        value={approver}
        error={lacks(approver)}
        onChange={setApprover}
      />
      <Names id="deciders" names={board.people} />
    </StepForm>
  );
}

function TaskForm({ decision, board, steps }: FormProps & { readonly decision: Decision }) {
  const p = usePainWords();
  const [task, setTask] = useState(decision.statement);
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const [tried, setTried] = useState(false);
  const lacks = (words: string): string | undefined => (tried && words.trim() === '' ? p.fill : undefined);
  return (
    <StepForm
      button={p.addTask}
      busy={steps.busy}
      onCancel={() => steps.onOpen(null)}
      onTake={() => {
        setTried(true);
        if ([task, owner, due].every((words) => words.trim() !== ''))
          steps.onPlan({ decision: decision.id, task, owner, due });
      }}
    >
      <AreaField path={`${decision.id}.task`} label={p.taskWords} value={task} error={lacks(task)} onChange={setTask} />
      <TextField
        path={`${decision.id}.owner`}
        label={p.owner}
        list="owners"
        value={owner}
        error={lacks(owner)}
        onChange={setOwner}
      />
      <Names id="owners" names={board.people} />
      <TextField
        path={`${decision.id}.due`}
        type="date"
        label={p.due}
        value={due}
        error={lacks(due)}
        onChange={setDue}
      />
    </StepForm>
  );
}

const Names = ({ id, names }: { readonly id: string; readonly names: readonly string[] }) => (
  <datalist id={id}>
    {names.map((name) => (
      <option key={name} value={name} />
    ))}
  </datalist>
);
