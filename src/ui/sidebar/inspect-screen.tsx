/** One engagement: its links, what is missing, and the button that mends it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Inspection } from '../../app/api';
import { call } from '../server';
import { Links } from './links';
import { useTexts } from './texts';

interface Props {
  readonly id: string;
  readonly onRepair: () => void;
  readonly onHome: () => void;
}

export function InspectScreen({ id, onRepair, onHome }: Props) {
  const { t } = useTexts();
  const [found, setFound] = useState<Inspection | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const look = async (): Promise<void> => {
    setFound(null);
    setFailure(null);
    const answer = await call('inspectEngagement', id);
    if (answer.ok) setFound(answer.value);
    else setFailure(answer.error);
  };
  useEffect(() => {
    heading.current?.focus();
    void look();
  }, [id]);
  const damaged = found !== null && found.missing.length > 0;
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {t.inspect.title}
      </h1>
      {found ? (
        <p class="client">
          <bdi>{found.client}</bdi>
        </p>
      ) : null}
      <div role="status">{found || failure ? null : <p>{t.inspect.looking}</p>}</div>
      {failure ? (
        <p class="banner banner-bad" role="alert">
          {failure.message || t.offline}
        </p>
      ) : null}
      {found && !damaged ? <p class="banner banner-good">{t.inspect.whole}</p> : null}
      {damaged ? (
        <section class="banner banner-warn">
          <h2>{t.inspect.missing}</h2>
          <ul>
            {found.missing.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {found ? <Links links={found.links} /> : null}
      <div class="actions">
        {damaged ? (
          <button type="button" class="primary" onClick={onRepair}>
            {t.inspect.repair}
          </button>
        ) : null}
        {found || failure ? (
          <button type="button" class="plain" onClick={() => void look()}>
            {t.inspect.lookAgain}
          </button>
        ) : null}
        <button type="button" class="plain" onClick={onHome}>
          {t.result.home}
        </button>
      </div>
    </>
  );
}
