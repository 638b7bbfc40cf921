/** Entry of the board page: a dialog over the sheet, or a web app whose address names the tracker. */
import { render } from 'preact';
import { BoardApp } from './app';

const root = document.getElementById('app');
if (root) render(<BoardApp where={document.body.dataset.tracker || null} />, root);
