/** Entry of the page for import and export: a dialog over the tracker's sheet. */
import { render } from 'preact';
import { ImportApp } from './app';

// Keys work from the first moment, though the page lies in frames of Google's.
window.focus();
const root = document.getElementById('app');
if (root) render(<ImportApp where={null} />, root);
