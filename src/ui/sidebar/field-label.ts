/** The label of a field by its path in the intake, for the summary of what is wrong. */
import type { SidebarText } from '../../locales/sidebar-text';
import type { Form } from './form';

/** Empty for the list of people as a whole: its sentence says it all. */
export function fieldLabel(path: string, form: Form, t: SidebarText): string {
  const person = /^people\.(\d+)\.(\w+)$/.exec(path);
  if (person) {
    const label = t.people[person[2] as 'name' | 'email' | 'role' | 'access' | 'position' | 'phone'];
    const who = form.people[Number(person[1])]?.name;
    return who && person[2] !== 'name' ? `${who}, ${label}` : label;
  }
  const [group, key] = path.split('.').slice(-2) as [string, string?];
  const labels: Readonly<Record<string, unknown>> = group === 'meeting' || group === 'place' ? t.meeting : t.client;
  const label = labels[key ?? group];
  return typeof label === 'string' ? label : '';
}
