/** English: the Employee Base. */
export const employeeBaseTables = {
  employees: {
    title: 'Employees',
    purpose: 'Everyone in sales, management and neighbouring departments, and their part in the project',
    columns: {
      employeeId: ['Employee ID', 'Your own personnel number. Example: 0147'],
      name: ['Full name', 'First and last name, written the same everywhere.'],
      department: ['Department', 'From the tab “Departments”; add missing ones there.'],
      position: ['Position', 'As in the staff list. Example: Senior sales manager'],
      manager: ['Reports to', 'Direct manager, from the names on this tab. Blank for the head of the company.'],
      role: ['Project role', 'The person’s part in the project; blank if none.'],
      email: ['Corporate e-mail', 'Address on the company’s own domain.'],
      otherEmail: ['Other e-mail in use', 'Any other address clients write to. Blank if there is none.'],
      phone: ['Corporate phone', 'With the country code. Example: +380 44 123 45 67'],
      otherPhone: ['Other phone in use', 'Private number clients call. Blank if there is none.'],
      extension: ['Extension', 'Example: 204'],
      products: [
        'Products sold',
        { b2b: 'Example: anchors, sealants, rigging', developer: 'Example: flats in phase 2, parking' },
      ],
      schedule: ['Work schedule', 'Example: Tue to Sat, 10:00 to 19:00'],
      duties: ['Duties', 'What the person really does, in two or three lines.'],
      fixedPay: ['Fixed pay', 'Per month, before tax, in the currency of the project.'],
      variablePay: ['Variable pay', 'Average of the last three months.'],
      payRule: ['Pay rule', 'What the variable part depends on. Example: 1% of payments received'],
      inbound: ['Takes inbound calls', 'Tick those who answer new inquiries.'],
      interview: ['Interview', 'The consultants’ talk with the person.'],
      interviewOn: ['Interview on', 'Date planned or held.'],
      status: ['Status', 'Where the person is now.'],
      leftOn: ['Left on', 'Last working day.'],
      handsOverTo: ['Hands over to', 'Who takes over clients and deals of whoever leaves.'],
      shadow: [
        'Shadow channel',
        'Shows private mail and phones that clients use: those contacts leave with the person.',
      ],
    },
  },
  departments: {
    title: 'Departments',
    purpose: 'Who answers for what, and what one department hands to another',
    columns: {
      name: ['Department', 'Short name, as people call it. Example: Sales'],
      head: ['Head', 'From the tab “Employees”.'],
      does: ['What it does', 'Its part in a sale, in a line or two.'],
      handsOver: [
        'Hands over to whom',
        'What it passes on, to whom and how soon. Example: signed contract, to Legal, same day',
      ],
      notes: ['Notes', 'Where it gets stuck, what people complain of.'],
    },
  },
} as const;

export const employeeBasePages = {
  orgChart: {
    title: 'Org chart',
    purpose: 'Drawn from the columns “Full name” and “Reports to” of the tab “Employees”',
    hint: 'The chart appears as soon as the tab “Employees” has names. Fill “Reports to” to connect them.',
    chart: 'Who reports to whom',
  },
  employeeBaseGuide: {
    title: 'How to fill',
    purpose: 'For HR and heads of department: about half an hour for twenty people',
    steps: [
      [
        'Start with departments',
        'Write the departments in the tab “Departments”: the list in “Employees” comes from there.',
      ],
      [
        'One person, one row',
        'Everyone in sales and whoever works with them: marketing, reception, legal, finance, IT.',
      ],
      [
        'Paste without formats',
        'Copying from another file? Use Edit › Paste special › Values only, so that lists and checks stay.',
      ],
      ['Name the manager', 'Choose “Reports to” from the list. The org chart draws itself.'],
      [
        'Be frank about private channels',
        'Private mail and phones are not a fault but a fact to deal with. Write them down.',
      ],
      [
        'Pay data',
        'Leave the pay columns empty if you prefer to tell us in person. They are visible to all who have this file.',
      ],
      ['Do not delete leavers', 'Set the status “Left”, the date and who takes over.'],
    ],
    exampleTitle: 'Example of a row',
    example:
      '0147 · Oksana Hrytsenko · Sales · Senior sales manager · reports to Andrii Kovalenko · o.hrytsenko@company.com · ext. 204 · Active',
    contactTitle: 'Questions',
    contact: (name: string, email: string) => `${name}, ${email}`,
  },
} as const;
