/** How far the interviews have come: by the five areas and by person. */
import type { Coverage, Count } from '../../../domain/immersion/interview';
import { fillIn } from '../../../locales/fill-in';
import { formatsFor } from '../../formats';
import { useTexts } from '../texts';
import { useInterviewWords } from './words';

const STATES = ['answered', 'noAnswer', 'asked', 'open'] as const;
const allOf = ({ open, asked, answered, noAnswer }: Count): number => open + asked + answered + noAnswer;

export function CoverageView({ coverage: { areas, people } }: { readonly coverage: Coverage }) {
  const i = useInterviewWords();
  const { labels, language } = useTexts();
  const { day } = formatsFor(language, 'UTC');
  const counts = (count: Count): string =>
    STATES.filter((state) => count[state] > 0)
      .map((state) => `${labels.audit[state]}: ${count[state]}`)
      .join(' · ');
  return (
    <>
      <h2>{i.areas}</h2>
      <dl class="progress">
        {areas.map(({ area, count }) => {
          const settled = count.answered + count.noAnswer;
          const all = allOf(count);
          return (
            <div key={area ?? ''}>
              <dt>{area === null ? i.noArea : labels.auditArea[area]}</dt>
              <dd>{fillIn(i.settled, { settled: String(settled), all: String(all) })}</dd>
              <span class="bar" aria-hidden="true">
                <span style={{ width: `${all === 0 ? 0 : Math.round((100 * settled) / all)}%` }} />
              </span>
              <dd class="small wide">{counts(count)}</dd>
            </div>
          );
        })}
      </dl>
      {people.length > 0 ? (
        <details>
          <summary>{i.people}</summary>
          <ul class="plain-list mailed">
            {people.map(({ person, count }) => (
              <li key={`${person.email} ${person.name}`}>
                <bdi>{person.name}</bdi>
                <div class="small">{counts(count)}</div>
                {person.interview === null ? null : (
                  <div class="small">
                    {person.interviewOn === null
                      ? `${labels.interview[person.interview]}`
                      : fillIn(person.interview === 'done' ? i.heldOn : i.plannedFor, {
                          date: day(person.interviewOn),
                        })}
                  </div>
                )}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
