/** The page around the sidebar: a 300 px wide sandboxed frame, as in Google's editors, whose `google.script.run` is answered by the test. */

/** Inside the frame: what Google's own script would put there. Argument and answer travel as JSON does. */
const SHIM = `
(() => {
  let last = 0;
  const waiting = new Map();
  addEventListener('message', ({ data }) => {
    const call = waiting.get(data.id);
    if (!call) return;
    waiting.delete(data.id);
    if (data.error) call.failure?.(Object.assign(new Error(data.error.message), { name: data.error.name }), call.userObject);
    else call.success?.(data.result, call.userObject);
  });
  const runner = (call) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (success) => runner({ ...call, success });
      if (name === 'withFailureHandler') return (failure) => runner({ ...call, failure });
      if (name === 'withUserObject') return (userObject) => runner({ ...call, userObject });
      return (...args) => {
        const id = ++last;
        waiting.set(id, call);
        parent.postMessage({ id, name, args: JSON.parse(JSON.stringify(args)) }, '*');
      };
    },
  });
  globalThis.google = { script: { run: runner({}), host: { close() {}, setHeight() {}, setWidth() {} } } };
})();
`;

/** In the page: passes calls on to the server of the test. A failed request is a broken connection. */
const BRIDGE = `
addEventListener('message', async ({ data, source }) => {
  const { id, name, args } = data;
  try {
    const reply = await fetch('/call/' + name, { method: 'POST', body: JSON.stringify(args) });
    source.postMessage({ id, ...(await reply.json()) }, '*');
  } catch (error) {
    source.postMessage({ id, error: { name: 'NetworkError', message: String(error) } }, '*');
  }
});
const sidebar = () => document.querySelector('iframe');
globalThis.closeSidebar = () => sidebar()?.remove();
globalThis.openSidebar = async () => {
  const html = await (await fetch('/sidebar.html')).text();
  const frame = document.createElement('iframe');
  frame.title = 'Sales Conveyor';
  frame.name = 'sidebar';
  frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox');
  frame.srcdoc = html;
  document.body.append(frame);
};
`;

export const HOST_PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Spreadsheet</title>
<style>body { margin: 0; background: #f1f3f4 } iframe { position: fixed; inset: 0 0 0 auto; width: 300px; height: 100%; border: 0; background: #fff }</style>
</head>
<body><script>${BRIDGE}</script></body>
</html>`;

/** The built page as the frame gets it. */
export const withShim = (html: string): string => html.replace('<head>', `<head><script>${SHIM}</script>`);
