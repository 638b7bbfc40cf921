/** Two answers to one question beside each other: what stands in the Journal, and one's own. Nothing is replaced unasked. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Standing } from '../../../domain/immersion/interview';
import { fillIn } from '../../../locales/fill-in';
import { useInterviewWords } from './words';

export type Choice = 'both' | 'theirs' | 'mine';

interface Props {
  readonly theirs: Standing;
  readonly mine: Standing;
  readonly busy: boolean;
  readonly onChoose: (choice: Choice) => void;
}

export function AnswersBeside({ theirs, mine, busy, onChoose }: Props) {
  const i = useInterviewWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section class="banner banner-warn">
      <h2 tabIndex={-1} ref={heading}>
        {i.meanwhile}
      </h2>
      <Words
        title={theirs.respondent === '' ? i.theirs : fillIn(i.theirsBy, { respondent: theirs.respondent })}
        {...theirs}
      />
      <Words title={i.mine} {...mine} />
      <div class="actions">
        <button type="button" class="primary" disabled={busy} onClick={() => onChoose('both')}>
          {i.both}
        </button>
        <button type="button" class="plain" disabled={busy} onClick={() => onChoose('theirs')}>
          {i.keepTheirs}
        </button>
        <button type="button" class="plain" disabled={busy} onClick={() => onChoose('mine')}>
          {i.replace}
        </button>
      </div>
    </section>
  );
}

function Words({ title, answer, evidence, status }: Standing & { readonly title: string }) {
  const i = useInterviewWords();
  return (
    <p>
      <strong>{title}</strong>
      <br />
      <span class="lines" dir="auto">
        {answer || (status === 'noAnswer' ? i.noAnswer : i.blank)}
      </span>
      {evidence === '' ? null : (
        <>
          <br />
          <span class="small">{evidence}</span>
        </>
      )}
    </p>
  );
}
