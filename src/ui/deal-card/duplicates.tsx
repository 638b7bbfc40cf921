/** Deals that are perhaps the same one: what they share, and merging one of them into the deal of the card. */
import { useState } from 'preact/hooks';
import type { Duplicate } from '../../app/tracker-api';
import { Modal } from '../board/modal';
import { useTexts } from '../board/texts';

export function Duplicates({
  duplicates,
  onOpen,
  onMerge,
}: {
  readonly duplicates: readonly Duplicate[];
  readonly onOpen: (id: string) => void;
  /** Null: the deal is closed, nothing is merged into it. */
  readonly onMerge: ((id: string) => void) | null;
}) {
  const { t } = useTexts();
  const [merging, setMerging] = useState<string | null>(null);
  if (duplicates.length === 0) return null;
  return (
    <section class="duplicates">
      <h3>{t.duplicates}</h3>
      <ul>
        {duplicates.map(({ id, title, stage, owner, by }) => (
          <li key={id}>
            <button type="button" class="link" onClick={() => onOpen(id)}>
              {id} · {title}
            </button>
            <span class="quiet">{[stage, owner, ...by.map((one) => t.sharedBy[one])].filter(Boolean).join(' · ')}</span>
            {onMerge ? (
              <button type="button" onClick={() => setMerging(id)}>
                {t.merge}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {merging === null ? null : (
        <Modal
          title={t.mergeTitle(merging)}
          action={t.mergeNow}
          onAction={() => {
            setMerging(null);
            onMerge?.(merging);
          }}
          onClose={() => setMerging(null)}
        >
          <p>{t.mergeText}</p>
        </Modal>
      )}
    </section>
  );
}
