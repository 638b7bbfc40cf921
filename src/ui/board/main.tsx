/** Entry of the board page: a dialog over the sheet, or a web app whose address names the tracker. */
import { render } from 'preact';
import { BoardApp } from './app';

// Keys work from the first moment, though the page lies in frames of Google's.
window.focus();
const root = document.getElementById('app');
if (root) render(<BoardApp where={document.body.dataset.tracker || null} />, root);
