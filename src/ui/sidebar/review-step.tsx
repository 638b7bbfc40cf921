/** Step 4: what will be made and who gets mail, before anything happens. */
import type { Preview } from '../../app/api';
import type { Form } from './form';
import { longDay, useTexts } from './texts';

/** Roles of Drive in the words of the form. */
const ACCESS = { reader: 'viewer', commenter: 'commenter', writer: 'editor' } as const;

interface Props {
  readonly form: Form;
  /** Null while the server looks. */
  readonly preview: Preview | null;
  readonly onChange: (step: number) => void;
}

export function ReviewStep({ form, preview, onChange }: Props) {
  const { t, kinds, labels, language } = useTexts();
  if (!preview) return <p role="status">{t.review.looking}</p>;
  const mailed = new Set([...preview.shared, ...preview.invited].map(({ email }) => email)).size;
  const { firstMeeting: first } = preview;
  return (
    <>
      {preview.warnings.length > 0 ? (
        <section class="banner banner-warn">
          <h2>{t.review.warnings}</h2>
          <ul>
            {preview.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <Part title={t.review.files} onChange={() => onChange(0)} what={t.steps[0]}>
        <ul class="plain-list">
          {preview.files.map(({ kind, name }) => (
            <li key={kind}>
              {kinds[kind]}
              {kind === 'folder' ? <bdi class="small">{name}</bdi> : null}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t.review.shared} onChange={() => onChange(1)} what={t.steps[1]}>
        {preview.shared.length === 0 ? <p class="empty">{t.review.sharedNobody}</p> : null}
        <ul class="plain-list mailed">
          {preview.shared.map(({ name, email, role }) => (
            <li key={email}>
              <bdi>{name}</bdi> · {labels.access[ACCESS[role]]}
              <div class="small">{email}</div>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t.review.invited} onChange={() => onChange(1)} what={t.steps[1]}>
        {preview.invited.length === 0 ? <p class="empty">{t.review.invitedNobody}</p> : null}
        <ul class="plain-list">
          {preview.invited.map(({ name, email }) => (
            <li key={email}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t.review.meeting} onChange={() => onChange(2)} what={t.steps[2]}>
        <p>
          {longDay(first.date, language)}, {first.time} · {t.meeting.minutesOf(first.minutes)}
        </p>
        <p class="small">
          {t.meeting.inZone(first.timeZone)} · {t.meeting.places[form.meeting.place.kind]}
        </p>
      </Part>
      <p class="note">{t.review.mail(mailed)}</p>
    </>
  );
}

interface PartProps {
  readonly title: string;
  /** The step that the button leads to: names it for screen readers. */
  readonly what: string;
  readonly onChange: () => void;
  readonly children: preact.ComponentChildren;
}

function Part({ title, what, onChange, children }: PartProps) {
  const { t } = useTexts();
  return (
    <section class="part">
      <div class="part-head">
        <h2>{title}</h2>
        <button type="button" class="link" aria-label={`${t.change}: ${what}`} onClick={onChange}>
          {t.change}
        </button>
      </div>
      {children}
    </section>
  );
}
