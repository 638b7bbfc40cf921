/** English: the stages of the B2B conveyor, as the Sales Book and the Conveyor tab print them. */
import type { B2bTexts } from '../../blueprints/templates/b2b';

export const conveyorB2b: B2bTexts = {
  B1: {
    name: 'Inquiry',
    goal: 'The client has a live talk with us',
    exit: 'A two-way talk by phone, video or in person is logged on the deal, with its date and length.',
    owner: 'Seller on duty',
    doesNotCount: 'A voicemail, an auto-reply, a “please send your price list” by e-mail: nobody has talked yet.',
    script:
      'Good morning! You sent us a request ten minutes ago, and I am looking after it. May I ask two quick questions so that I send you nothing useless? What made you write to us today?',
    actions: {
      'B1.reply': {
        name: 'Reply to the inquiry',
        how: 'Call first, write second: a lone e-mail waits. No answer? Try another hour and another channel the same day.',
        evidence: 'Date and time of the first reply by a person',
      },
      'B1.source': {
        name: 'Note the source and the request',
        how: 'Ask “How did you find us?” and write down the answer as said: “the internet” is not a source.',
        evidence: 'Channel, and the request in one line',
      },
      'B1.duplicate': {
        name: 'Check for duplicates',
        how: 'Search by phone number and mail domain: names get misspelt. A duplicate is merged, never lost.',
        evidence: 'Tick after the search and any merge',
      },
    },
  },
  B2: {
    name: 'Qualification',
    goal: 'The client accepts a date for a meeting',
    exit: 'The client’s “yes” to a day and an hour is logged on the deal: an accepted invitation or a written reply.',
    owner: 'Seller',
    doesNotCount: '“Call me next week”, or an invitation nobody has answered: a date needs the client’s own “yes”.',
    script:
      'To tell you honestly whether we can help, I need to understand two things: what happens if you change nothing, and who else has a say. Half an hour is enough. Which is better, Tuesday at ten or Wednesday at three?',
    actions: {
      'B2.need': {
        name: 'Write the need in the client’s words',
        how: 'Quote, don’t paraphrase: “we lose two days on every order” is how your offer will begin.',
        evidence: 'One or two sentences in quotation marks',
      },
      'B2.budget': {
        name: 'Learn budget, deadline and decider',
        how: 'No figure? Offer a range: “Closer to 5 or to 50 thousand?” Ask who signs, and who could still say no.',
        evidence: 'Sum or range, date, name and position',
      },
      'B2.meeting': {
        name: 'Book the meeting',
        how: 'Send the invitation while still on the phone; for its title, take the question the meeting will answer.',
        evidence: 'Date and hour the client accepted',
      },
    },
  },
  B3: {
    name: 'Discovery',
    goal: 'The client confirms the need in writing',
    exit: 'The client’s answer to our recap, “yes, that’s right”, is linked to the deal.',
    owner: 'Seller',
    doesNotCount: 'The recap went out and met with silence, or “all correct” was only said on the phone.',
    script:
      'Let me play back what I heard. You need this by March, because of the new workshop, and three people have to agree. What did I get wrong or miss? You’ll have it on one page today: reply “yes” or correct it.',
    actions: {
      'B3.meeting': {
        name: 'Hold the discovery meeting',
        how: 'Ask about the last time it went wrong: what happened, what it cost, who noticed. Facts beat opinions.',
        evidence: 'Date on which the meeting was held',
      },
      'B3.decisionMap': {
        name: 'Map the decision and the purchase',
        how: '“How did you buy something like this last time?” brings out the tender, the lawyer and the quiet veto.',
        evidence: 'Names, roles, steps of the purchase, dates',
      },
      'B3.recap': {
        name: 'Get the recap confirmed',
        how: 'One page within 24 hours, the client’s figures in bold, ending with a question that is easy to answer “yes”.',
        evidence: 'Link to the client’s written answer',
      },
    },
  },
  B4: {
    name: 'Solution',
    goal: 'The client says that the criteria are met',
    exit: 'A written verdict by the person who tested it is linked: every criterion is met.',
    owner: 'Seller with a product expert',
    doesNotCount: '“Impressive, we’ll discuss it” after a demo: praise is not a verdict on the criteria.',
    script:
      'Before I show you anything: which three points will tell you that this is right for you? I’ll show you exactly those. At the end we’ll go through them one by one: met or not met.',
    actions: {
      'B4.criteria': {
        name: 'Agree on the criteria',
        how: 'Three to five, each with a figure and a tester. Do it before the demo, or a rival will write them for you.',
        evidence: 'Criterion, threshold, who judges',
      },
      'B4.demo': {
        name: 'Run the demo or the pilot',
        how: 'Use the client’s data and open with their worst case. Give a pilot an end date, or it will never end.',
        evidence: 'Date of the demo or last day of the pilot',
      },
      'B4.verdict': {
        name: 'Get the verdict',
        how: 'Ask the same day: “Which of them is not met yet?” A “no” costs less now than after the offer.',
        evidence: 'Link to the message or the protocol',
      },
    },
  },
  B5: {
    name: 'Offer',
    goal: 'The decider discusses the offer with us',
    exit: 'The talk with the person who decides is dated; their questions and objections are written down.',
    owner: 'Seller',
    doesNotCount: 'The offer is “with the boss”: it was passed on without you, and you have not heard the boss.',
    script:
      'Rather than just send a file, I’d like fifteen minutes with Ms Novak to go through both options: she may ask what neither of us would think of. Would Thursday suit her? The offer will be with you that morning.',
    actions: {
      'B5.margin': {
        name: 'Check the margin',
        how: 'Count in delivery, deferred payment and the discount they will ask for, not just the list price.',
        evidence: 'Tick; below the floor, the head’s consent',
      },
      'B5.offer': {
        name: 'Send a dated offer',
        how: 'Page one: their problem, the result, the price, valid until. Two options turn “whether” into “which”.',
        evidence: 'Link to the offer with its expiry date',
      },
      'B5.talk': {
        name: 'Talk it through with the decider',
        how: 'Let them go first: “What would have to be true for you to sign?” Then wait out the silence.',
        evidence: 'Date of the talk',
      },
      'B5.rivals': {
        name: 'Note rivals and objections',
        how: 'Ask: “What else are you comparing, and what is better there?” Doing nothing is a rival too.',
        evidence: 'Rival, objection, our answer',
      },
    },
  },
  B6: {
    name: 'Terms',
    goal: 'The client accepts every term, and so do we',
    exit: 'A final draft with no open remarks, and a written “agreed” from both sides.',
    owner: 'Seller with the lawyer and finance',
    doesNotCount: '“We agree in general, only the payment is left”: one open point means the terms are open.',
    script:
      'I see three open points. If we settle on payment in 20 days, are you happy with the other two as they are? Then let’s put it in writing and agree right away who signs, and on what day.',
    actions: {
      'B6.discount': {
        name: 'Get the discount approved',
        how: 'Trade it, don’t give it: each per cent for volume, prepayment or term. No discount? “Not applicable”, with a note.',
        evidence: 'Link to the approver’s answer',
      },
      'B6.draft': {
        name: 'Agree on the draft contract',
        how: 'One file, one keeper of changes. The lawyers talk to each other directly, with you in copy.',
        evidence: 'Link to the draft that both sides edit',
      },
      'B6.steps': {
        name: 'List the steps to signature',
        how: 'Count back from the start date: who checks, who signs, who is on leave. Deals stall where a name is missing.',
        evidence: 'Step, name and date on both sides',
      },
    },
  },
  B7: {
    name: 'Contract',
    goal: 'The client signs the contract, and so do we',
    exit: 'A copy with every signature and every appendix is linked; the invoice has gone out.',
    owner: 'Seller with the lawyer',
    doesNotCount: 'A scan with only our signature, or “it is on the director’s desk”.',
    script:
      'The contract is ready, just as agreed and nothing new in it. Who signs on your side, and on what authority? If it reaches her tomorrow, may we collect it on Thursday? The invoice will follow the same day.',
    actions: {
      'B7.authority': {
        name: 'Check the signatory’s authority',
        how: 'Ask for the charter or the power of attorney before signing. Which papers suffice? Check with your lawyer.',
        evidence: 'Tick once you have seen the document',
      },
      'B7.signed': {
        name: 'File the signed copy',
        how: 'Leaf through the appendices too: the specification is the one most often left unsigned.',
        evidence: 'Link to the copy signed by all',
      },
      'B7.invoice': {
        name: 'Issue the invoice',
        how: 'First ask the client’s accountant for the payment day and the references: one wrong line costs a week.',
        evidence: 'Link to the invoice sent',
      },
    },
  },
  B8: {
    name: 'First payment',
    goal: 'The client pays: the money is in our account',
    exit: 'Finance confirms the money, the hand-over meeting was held, the start has a date. The deal is won.',
    owner: 'Seller with the delivery manager',
    doesNotCount: 'A screenshot of a transfer, or “accounts have sent it”: it counts once our bank shows it.',
    script:
      'Thank you, the contract is with us. On Monday you will meet Paul, who runs the work; he already has everything we agreed. The invoice is due on Friday: does your accountant have all she needs?',
    actions: {
      'B8.payment': {
        name: 'Confirm the first payment',
        how: 'Call the accountant two days before it is due: “Do you have all you need?” sounds like care, not like dunning.',
        evidence: 'Date the money arrived',
      },
      'B8.handover': {
        name: 'Hold the hand-over meeting',
        how: 'Introduce the delivery manager and read out your promises: better heard now than discovered later.',
        evidence: 'Date of the meeting with the client',
      },
      'B8.start': {
        name: 'Fix the start date',
        how: 'Name the first result the client will see, and the day: a start that shows nothing looks like silence.',
        evidence: 'Date agreed with the client',
      },
    },
  },
};
