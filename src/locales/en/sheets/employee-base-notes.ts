/** English: the Employee Base: purposes of its tabs, notes on its headers, its pages. */
export const employeeBaseNotes = {
  employees: {
    purpose: 'Everyone in sales, management and neighbouring departments, and their part in the project',
    columns: {
      employeeId: 'Your own personnel number. Example: 0147',
      name: 'First and last name, written the same everywhere.',
      department: 'From the tab “Departments”; add missing ones there.',
      position: 'As in the staff list. Example: Senior sales manager',
      manager: 'Direct manager, from the names on this tab. Blank for the head of the company.',
      role: 'The person’s part in the project; blank if none.',
      email: 'Address on the company’s own domain.',
      otherEmail: 'Any other address clients write to. Blank if there is none.',
      phone: 'With the country code. Example: +380 44 123 45 67',
      otherPhone: 'Private number clients call. Blank if there is none.',
      extension: 'Example: 204',
      products: { b2b: 'Example: anchors, sealants, rigging', developer: 'Example: flats in phase 2, parking' },
      schedule: 'Example: Tue to Sat, 10:00 to 19:00',
      duties: 'What the person really does, in two or three lines.',
      fixedPay: 'Per month, before tax, in the currency of the project.',
      variablePay: 'Average of the last three months.',
      payRule: 'What the variable part depends on. Example: 1% of payments received',
      inbound: 'Tick those who answer new inquiries.',
      interview: 'The consultants’ talk with the person.',
      interviewOn: 'Date planned or held.',
      status: 'Where the person is now.',
      leftOn: 'Last working day.',
      handsOverTo: 'Who takes over clients and deals of whoever leaves.',
      shadow: 'Shows private mail and phones that clients use: those contacts leave with the person.',
    },
  },
  departments: {
    purpose: 'Who answers for what, and what one department hands to another',
    columns: {
      name: 'Short name, as people call it. Example: Sales',
      head: 'From the tab “Employees”.',
      does: 'Its part in a sale, in a line or two.',
      handsOver: 'What it passes on, to whom and how soon. Example: signed contract, to Legal, same day',
      notes: 'Where it gets stuck, what people complain of.',
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
  },
} as const;
