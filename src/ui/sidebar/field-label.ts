/** The label of a field by its path in the intake, for the summary of what is wrong. */
import type { SidebarText } from '../../locales/sidebar-text';
import type { Form } from './form';

/** Empty for the list of people as a whole: its sentence says it all. */
export function fieldLabel(path: string, form: Form, t: SidebarText): string {
  const person = /^people\.(\d+)\.(\w+)$/.exec(path);
  if (person) {
    const [, index, field] = person;
    const { name = '', email = '' } = form.people[Number(index)] ?? {};
    // Whoever has no name yet is told apart by the address.
    const who = field === 'name' ? email : field === 'email' ? name : name || email;
    const label = t.people[field as 'name' | 'email' | 'role' | 'access' | 'position' | 'phone'];
    return [who, label].filter(Boolean).join(', ');
  }
  const [group, key] = path.split('.').slice(-2) as [string, string?];
  const labels: Readonly<Record<string, unknown>> = group === 'meeting' || group === 'place' ? t.meeting : t.client;
  const label = labels[key ?? group];
  return typeof label === 'string' ? label : '';
}
