/** One screen of the way: a heading that takes the focus, its content, and its buttons at the foot, the blue one first. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useImportTexts } from './texts';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Buttons; absent: the screen has none. */
  readonly foot?: ComponentChildren;
  /** False: the page was just opened, and the focus stays where it is. */
  readonly focus?: boolean;
}

export function StepFrame({ title, children, foot, focus = true }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (focus) heading.current?.focus();
    heading.current?.closest('main')?.scrollTo(0, 0);
  }, [title]);
  return (
    <>
      <main class="import-body">
        <div class="import-column">
          <h2 tabIndex={-1} ref={heading}>
            {title}
          </h2>
          {children}
        </div>
      </main>
      {foot ? (
        <footer class="import-foot">
          <div class="import-column">{foot}</div>
        </footer>
      ) : null}
    </>
  );
}

const STEPS = ['file', 'columns', 'questions', 'check'] as const;

/** `Step 2 of 4 · Columns`. */
export function useStepTitle(step: (typeof STEPS)[number]): string {
  const { t } = useImportTexts();
  return t.stepOf(STEPS.indexOf(step) + 1, STEPS.length, t.steps[step]);
}

interface FootProps {
  readonly next: string;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly disabled?: boolean;
}

export function NextAndBack({ next, onNext, onBack, disabled = false }: FootProps) {
  const { t } = useImportTexts();
  return (
    <>
      <button type="button" class="primary" disabled={disabled} onClick={onNext}>
        {next}
      </button>
      <button type="button" onClick={onBack}>
        {t.back}
      </button>
    </>
  );
}
