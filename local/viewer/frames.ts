/** Pages of the add-on, each served to a frame of its own: sandboxed, with `google.script` put before everything else. */

/** Older ones are dropped: a frame loads its page once. */
const KEPT = 50;

/** As Google's frame: an origin of its own, scripts, forms and links in new tabs. */
export const FRAME_SANDBOX =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';

/**
 * What Google's own script would put there (Apps Script reference, `google.script.run`, `google.script.host`). It talks to the page around it;
 * arguments and answers travel as JSON does. Links to Google's files are opened by the page around it.
 */
const SHIM = `
(() => {
  let last = 0;
  const waiting = new Map();
  const tell = (message) => parent.postMessage(message, '*');
  addEventListener('message', ({ data, source }) => {
    const call = source === parent && waiting.get(data.id);
    if (!call) return;
    waiting.delete(data.id);
    if (data.error) {
      const error = Object.assign(new Error(data.error.message), { name: data.error.name });
      if (call.failure) call.failure(error, call.userObject);
      else console.error(error);
    } else if (call.success) call.success(data.result, call.userObject);
  });
  const runner = (call) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (success) => runner({ ...call, success });
      if (name === 'withFailureHandler') return (failure) => runner({ ...call, failure });
      if (name === 'withUserObject') return (userObject) => runner({ ...call, userObject });
      return (...args) => {
        const id = ++last;
        waiting.set(id, call);
        tell({ kind: 'call', id, name: String(name), args: JSON.parse(JSON.stringify(args)) });
      };
    },
  });
  const host = {
    close: () => tell({ kind: 'close' }),
    setHeight: (height) => tell({ kind: 'size', height }),
    setWidth: (width) => tell({ kind: 'size', width }),
    editor: { focus: () => tell({ kind: 'focus' }) },
    origin: location.origin,
  };
  globalThis.google = { script: { run: runner({}), host } };
  const isGoogles = (url) => /^https:\\/\\/(docs|drive|sheets|calendar|script|www)\\.google\\.com\\//.test(url);
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href]');
    if (!link || !isGoogles(link.href)) return;
    event.preventDefault();
    tell({ kind: 'follow', url: link.href });
  });
  const open = globalThis.open;
  globalThis.open = (url, ...rest) => (isGoogles(String(url)) ? (tell({ kind: 'follow', url: String(url) }), null) : open(url, ...rest));
})();
`;

export class Frames {
  private readonly pages = new Map<string, string>();

  constructor(private readonly newId: () => string) {}

  /** @returns the ID under which the page is served */
  keep(html: string): string {
    const id = this.newId();
    this.pages.set(id, withShim(html));
    for (const [oldest] of this.pages) {
      if (this.pages.size <= KEPT) break;
      this.pages.delete(oldest);
    }
    return id;
  }

  get(id: string): string | undefined {
    return this.pages.get(id);
  }
}

const withShim = (html: string): string => {
  const script = `<script>${SHIM}</script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + script) : script + html;
};
