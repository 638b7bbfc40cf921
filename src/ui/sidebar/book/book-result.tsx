/** What the update came to. */
import type { BookReport } from '../../../app/book-api';
import { useBookTexts } from './book-texts';

export function BookResult({ report, inBook }: { readonly report: BookReport; readonly inBook: boolean }) {
  const b = useBookTexts();
  const { version, changes, open, decision, url } = report;
  return (
    <>
      <section class="banner banner-good" role="status">
        <p>{changes.length > 0 ? b.written(version) : b.nothingWritten}</p>
        {decision ? <p>{b.waits(decision)}</p> : null}
      </section>
      {open > 0 ? <p class="banner banner-warn">{b.left(open)}</p> : null}
      {changes.length > 0 ? (
        <ul class="plain-list done-list">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      ) : null}
      {inBook ? null : (
        <p>
          <a href={url} target="_blank" rel="noopener">
            {b.openBook}
          </a>
        </p>
      )}
    </>
  );
}
