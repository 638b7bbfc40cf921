/** A month of an engagement in Russian, across the end of summer time. */
import { monthIn } from './months';

monthIn('ru');
