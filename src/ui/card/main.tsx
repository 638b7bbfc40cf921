/** Entry of the card page: the sidebar with the deal of the selected row. */
import { render } from 'preact';
import { CardApp } from './app';

const root = document.getElementById('app');
if (root) render(<CardApp />, root);
