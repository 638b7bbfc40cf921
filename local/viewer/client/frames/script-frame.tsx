/** A page of the add-on in its sandbox: it calls the add-on's functions through the page around it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ViewerApi } from '../api';
import type { FrameKept } from '../../protocol';

export type Answer =
  { readonly result: unknown } | { readonly error: { readonly name: string; readonly message: string } };

interface Props {
  readonly api: ViewerApi;
  readonly html: string;
  readonly title: string;
  /** `google.script.run` */
  call(functionName: string, args: readonly unknown[]): Promise<Answer>;
  onClose(): void;
  follow(url: string): void;
  onSize?(size: { readonly width?: number; readonly height?: number }): void;
}

interface Message {
  readonly kind: string;
  readonly id?: number;
  readonly name?: string;
  readonly args?: readonly unknown[];
  readonly url?: string;
  readonly width?: number;
  readonly height?: number;
}

export function ScriptFrame({ api, html, title, call, onClose, follow, onSize }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    void api.send<FrameKept>('POST', '/viewer/frames', { html }).then((kept) => setUrl(kept.url));
  }, [html]);
  useEffect(() => {
    const hear = ({ data, source }: MessageEvent<Message>): void => {
      const from = frame.current?.contentWindow;
      if (!from || source !== from || typeof data !== 'object' || data === null) return;
      switch (data.kind) {
        case 'call': {
          const { id, name = '', args = [] } = data;
          // A sandboxed frame has no origin that could be named.
          void call(name, args)
            .catch((error: unknown): Answer => ({ error: { name: 'NetworkError', message: String(error) } }))
            .then((answer) => from.postMessage({ id, ...answer }, '*'));
          return;
        }
        case 'close':
          return onClose();
        case 'follow':
          return typeof data.url === 'string' ? follow(data.url) : undefined;
        case 'size':
          return onSize?.({
            ...(typeof data.width === 'number' ? { width: data.width } : {}),
            ...(typeof data.height === 'number' ? { height: data.height } : {}),
          });
      }
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, [call, onClose, follow, onSize]);
  if (url === null) return null;
  return (
    <iframe
      ref={frame}
      title={title}
      src={url}
      sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads"
    />
  );
}
