/** A button that saves a text as a file, or shows it to be copied where the browser forbids that. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../dialog';
import { download } from './download';
import { useImportTexts } from './texts';

interface Props {
  readonly name: string;
  /** Made when the button is pressed. */
  readonly content: () => string;
  readonly children: ComponentChildren;
}

export function SaveButton({ name, content, children }: Props) {
  const { t } = useImportTexts();
  const [shown, setShown] = useState<string | null>(null);
  const save = (): void => {
    const text = content();
    if (!download(name, text)) setShown(text);
  };
  return (
    <>
      <button type="button" onClick={save}>
        {children}
      </button>
      {shown === null ? null : (
        <Dialog title={t.text.title} wide dismiss={t.close} onClose={() => setShown(null)}>
          <p>{t.text.intro}</p>
          <textarea
            readOnly
            rows={12}
            aria-label={t.text.label}
            value={shown}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </Dialog>
      )}
    </>
  );
}
