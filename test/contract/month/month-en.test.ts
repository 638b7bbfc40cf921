/** A month of an engagement in English, across the end of summer time. */
import { monthIn } from './months';

monthIn('en');
