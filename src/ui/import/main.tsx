/** Entry of the page for import and export: a dialog over the tracker's sheet. */
import { render } from 'preact';
import { ImportApp } from './app';

// Keys work from the first moment, though the page lies in frames of Google's.
window.focus();
// A file that misses its place would be opened by the browser instead of the page.
for (const kind of ['dragover', 'drop']) addEventListener(kind, (event) => event.preventDefault());
const root = document.getElementById('app');
if (root) render(<ImportApp where={null} />, root);
