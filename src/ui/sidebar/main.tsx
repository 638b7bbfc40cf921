/** Starts the sidebar. */
import { render } from 'preact';
import { App } from './app';

const root = document.getElementById('app');
if (root) render(<App start={document.body.dataset.part === 'book' ? 'book' : 'home'} />, root);
