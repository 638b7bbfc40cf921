/** What was made: links first, then what was done and what still needs a person. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RunReport } from '../../app/api';
import { Links } from './links';
import { useTexts } from './texts';

interface Props {
  readonly report: RunReport;
  readonly onHome: () => void;
  readonly onAgain: () => void;
}

export function ResultScreen({ report, onHome, onAgain }: Props) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { changes, problems } = report;
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {t.result.made}
      </h1>
      <p class="client">
        <bdi>{report.client}</bdi>
      </p>
      {problems.length > 0 ? (
        <section class="banner banner-warn">
          <h2>{t.result.problems}</h2>
          <ul>
            {problems.map(({ who, message }) => (
              <li key={`${who}${message}`}>{message}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <h2>{t.result.open}</h2>
      <Links links={report.links} />
      <p class="note">
        {t.result.shared(report.shared.length)} · {t.result.invited(report.invited.length)}
      </p>
      {changes.length === 0 ? (
        <p class="banner banner-good">{t.result.nothing}</p>
      ) : (
        <details open={changes.length <= 12}>
          <summary>{t.result.changes}</summary>
          <ul class="plain-list done-list">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </details>
      )}
      <p class="small">{t.result.figures(Math.max(1, Math.round(report.milliseconds / 1000)), report.requests)}</p>
      <div class="actions">
        {problems.length > 0 ? (
          <button type="button" class="primary" onClick={onAgain}>
            {t.result.again}
          </button>
        ) : null}
        <button type="button" class={problems.length > 0 ? 'plain' : 'primary'} onClick={onHome}>
          {t.result.home}
        </button>
      </div>
    </>
  );
}
