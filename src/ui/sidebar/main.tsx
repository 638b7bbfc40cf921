/** Starts the sidebar. */
import { render } from 'preact';
import { App } from './app';
import { showAlerts } from './show-alerts';

const root = document.getElementById('app');
if (root) {
  showAlerts(root);
  render(<App start={document.body.dataset.part === 'book' ? 'book' : 'home'} />, root);
}
