/** The versions that were put to approval: what was decided about each, what it was, and what differs between two. */
import { useState } from 'preact/hooks';
import type { ConveyorVersion } from '../../../app/conveyor-api';
import { fillIn } from '../../../locales/fill-in';
import { formatsFor } from '../../formats';
import { call, type Called } from '../../server';
import { SelectField } from '../fields';
import { FailureBanner } from '../screen';
import { useTexts } from '../texts';
import { StageFacts } from './stage-facts';
import { useView } from './view';
import { Press } from './press';

const NOW = 'now';

export function Versions() {
  const { page: c, versions } = useView();
  const whole = (versions ?? []).filter(({ stages }) => stages);
  return (
    <section>
      <h2>{c.versions}</h2>
      {versions?.length ? null : <p class={versions ? 'empty' : 'banner banner-warn'}>{versions ? c.none : c.noVersions}</p>}
      {versions?.map((one) => <Version key={one.version} {...one} />)}
      {whole.length > 0 ? <Compare versions={whole} /> : null}
    </section>
  );
} // prettier-ignore

function Version({ version, at, by, stages, decision }: ConveyorVersion) {
  const { page: c } = useView();
  const { day } = formatsFor(useTexts().language, 'UTC');
  const status = decision?.status ?? 'none';
  return (
    <details>
      <summary>{[fillIn(c.version, { version }), c.status[status]].join(' · ')}</summary>
      <p class="small">
        {[day(at.slice(0, 10)), by, decision?.id, decision?.approver, day(decision?.decidedOn ?? '')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {stages ? null : <p class="banner banner-warn">{c.broken}</p>}
      <ol class="mailed">
        {stages?.map((stage, place) => (
          <li key={stage.code}>
            <StageFacts stage={stage} place={place} />
            <div class="small">{stage.actions.map(({ name }) => name).join('; ')}</div>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Compare({ versions }: { readonly versions: readonly ConveyorVersion[] }) {
  const { page: c } = useView();
  const [[from, to], setPair] = useState<readonly [string, string]>([versions[0]?.version ?? '', NOW]);
  const [answer, setAnswer] = useState<Called<'compareConveyor'> | null>(null);
  const options = versions.map(({ version }) => ({ value: version, label: fillIn(c.version, { version }) }));
  const compare = async (): Promise<void> => setAnswer(await call('compareConveyor', null, from, to === NOW ? null : to));
  const choose = (...pair: readonly [string, string]): void => {
    setPair(pair);
    setAnswer(null);
  };
  return (
    <>
      <h2>{c.compare}</h2>
      <SelectField path="from" label={c.from} value={from} options={options} onChange={(one) => choose(one, to)} />
      <SelectField path="to" label={c.with} value={to} options={[{ value: NOW, label: c.now }, ...options]} onChange={(one) => choose(from, one)} />
      <div class="actions">
        <Press onClick={() => void compare()}>{c.compare}</Press>
      </div>
      <div role="status">
        {answer?.ok ? answer.value.lines.length === 0 ? <p>{c.same}</p> : <Lines lines={answer.value.lines} /> : null}
      </div>
      {answer && !answer.ok ? <FailureBanner failure={answer.error} onAgain={() => void compare()} /> : null}
    </>
  );
} // prettier-ignore

export const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul class="plain-list dash-list">
    {lines.map((line, place) => (
      <li key={place}>{line}</li>
    ))}
  </ul>
);
