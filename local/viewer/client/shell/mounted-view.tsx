/** A place for a view that is not of the shell's making; it is loaded when it is first needed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MountView, View, ViewContext } from '../view';

interface Props {
  readonly load: () => Promise<MountView>;
  readonly id: string;
  readonly context: ViewContext;
  /** Told the view when it is there, and null when it is gone. */
  readonly onView?: (view: View | null) => void;
}

export function MountedView({ load, id, context, onView }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let view: View | null = null;
    let gone = false;
    load()
      .then((mount) => {
        if (gone || !place.current) return;
        view = mount(place.current, id, context);
        onView?.(view);
      })
      .catch((error: unknown) => setFailure(String(error)));
    return () => {
      gone = true;
      onView?.(null);
      view?.destroy();
    };
  }, [id]);
  return failure === null ? <div class="mounted" ref={place} /> : <p class="page-note">{failure}</p>;
}
