/** What is wrong on a step, with links to the fields; takes the focus when it appears. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Issue } from '../../domain/issue';
import { fieldLabel } from './field-label';
import { controlId } from './fields';
import type { Form } from './form';
import { useTexts } from './texts';

interface Props {
  readonly form: Form;
  readonly issues: readonly Issue[];
  /** Changes each time "Next" was refused, so that the summary takes the focus again. */
  readonly round: number;
  /** Makes the field visible before it gets the focus (a person's card may be folded). */
  readonly onGo: (issue: Issue) => void;
}

/** The control of a field, or the nearest part of the form that stands for it. */
function focusField(field: string): void {
  const target =
    document.getElementById(controlId(field)) ?? document.getElementById(controlId(field.split('.')[0] ?? ''));
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}

export function ErrorSummary({ form, issues, round, onGo }: Props) {
  const { t, issue: sentence } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), [round]);
  if (issues.length === 0) return null;
  const go = (issue: Issue): void => {
    onGo(issue);
    setTimeout(() => focusField(issue.field));
  };
  return (
    <div class="summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{t.summary(issues.length)}</h2>
      <ul>
        {issues.slice(0, 10).map((issue) => (
          <li key={`${issue.field}.${issue.code}`}>
            <button type="button" class="link" onClick={() => go(issue)}>
              {[fieldLabel(issue.field, form, t), sentence(issue)].filter(Boolean).join(': ')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
