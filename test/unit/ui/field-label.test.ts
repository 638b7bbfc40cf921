/** What the summary of mistakes calls a field: whoever has no name is told apart by the address, so that no two lines are alike. */
import { OLENA, SMALL, VIKTOR } from '../../contract/intake';
import type { Form } from '../../../src/ui/sidebar/form';
import { fieldLabel } from '../../../src/ui/sidebar/field-label';
import { textsFor } from '../../../src/ui/sidebar/texts';

const { t } = textsFor('en');
const people = [OLENA, { ...VIKTOR, name: '' }, { ...VIKTOR, name: '', email: '' }];
const form = { ...SMALL, people } as unknown as Form;

test.each([
  ['people.0.email', 'Olena Marchuk, E-mail'],
  ['people.0.phone', 'Olena Marchuk, Phone'],
  ['people.1.name', 'viktor@lypky.example, Full name'],
  ['people.1.email', 'E-mail'],
  ['people.1.phone', 'viktor@lypky.example, Phone'],
  ['people.2.name', 'Full name'],
  ['people', ''],
  ['client.domain', 'Client’s mail domain'],
  ['meeting.place.url', 'Link'],
])('%s is “%s”', (path, label) => {
  expect(fieldLabel(path, form, t)).toBe(label);
});
