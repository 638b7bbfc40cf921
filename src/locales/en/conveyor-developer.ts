/** English: the stages of the residential developer's conveyor, as the Sales Book and the Conveyor tab print them. */
import type { DeveloperTexts } from '../../blueprints/templates/developer';

export const conveyorDeveloper: DeveloperTexts = {
  D1: {
    name: 'Inquiry',
    goal: 'The client has a live talk with us',
    exit: 'A live call, video talk or conversation at the sales office is logged on the deal, with its date and time.',
    owner: 'Seller on duty',
    doesNotCount: 'A message answered with a link to the site, or a call that reception took and never put through.',
    script:
      'Good afternoon! You were looking at two-bedroom flats on our site. Prices depend on the floor and the view, so two questions will save you time. Is it for yourself or an investment? And when would you like to move in?',
    actions: {
      'D1.reply': {
        name: 'Answer within 20 s or call back within 5 min',
        how: 'Out of hours? Call at opening time. A missed call belongs to whoever was on duty, not to “the team”.',
        evidence: 'Date and time of the answer or call-back',
      },
      'D1.source': {
        name: 'Note the source and the project',
        how: 'Ask what they saw last: the hoarding, the portal, a friend. The first touch and the last often differ.',
        evidence: 'Source and project, in the client’s words',
      },
      'D1.duplicate': {
        name: 'Check duplicates and agents’ claims',
        how: 'Search by number, then the agents’ register. Settle a claim before the visit: later it is a fight over commission.',
        evidence: 'Tick; if disputed, whose client it is',
      },
    },
  },
  D2: {
    name: 'Need',
    goal: 'The client books a visit or an online tour',
    exit: 'The client has confirmed day, hour and place, by a reply to our message or on a recorded call.',
    owner: 'Seller',
    doesNotCount: '“I’ll drop by at the weekend”: without a day and an hour it is a wish, not a booking.',
    script:
      'From what you say, two flats fit: one with a large kitchen, the other cheaper and facing the courtyard. They look alike on paper, not on site. Would Saturday at 11 or Sunday at 4 suit you? I’ll send a map pin and meet you at the gate.',
    actions: {
      'D2.need': {
        name: 'Learn the purpose and the means',
        how: 'Start with “What don’t you like where you live now?” Rooms, budget, payment and date will follow.',
        evidence: 'Purpose, rooms, budget, form of payment, move-in date',
      },
      'D2.units': {
        name: 'Send two or three flats',
        how: 'Never the whole price list: the one asked for, one a little better, one cheaper, each with a line on why.',
        evidence: 'Link to the selection sent',
      },
      'D2.visit': {
        name: 'Book the visit',
        how: 'Invite everyone who decides: a visit without the spouse or the parents will have to be repeated.',
        evidence: 'Date and hour the client confirmed',
      },
    },
  },
  D3: {
    name: 'Visit',
    goal: 'The client names the flat they want',
    exit: 'The flat’s number and the client’s words about it are logged on the deal; the client has the calculation.',
    owner: 'Seller',
    doesNotCount: '“We liked everything, we’ll think about it”: the building was praised, no flat was named.',
    script:
      'You stood longest at the window in number 47: is that the one? Let’s work it out with your down payment, so that you go home with a figure and not just an impression. When shall I call, tomorrow after six?',
    actions: {
      'D3.reminder': {
        name: 'Remind the day before',
        how: 'Route, gate and your number in one message; ask for a “yes” back, and call if none has come by evening.',
        evidence: 'Tick once the client has answered',
      },
      'D3.visit': {
        name: 'Hold the visit and name the price',
        how: 'Two flats, not ten; the price at the table, over the plan. A visit without a price is sightseeing.',
        evidence: 'Date of the visit with the price discussed',
      },
      'D3.calculation': {
        name: 'Hand over a calculation',
        how: 'One page: flat, price, instalments, valid until, and the costs the client will bear besides.',
        evidence: 'Link to the calculation',
      },
      'D3.nextContact': {
        name: 'Agree on the next contact',
        how: 'Before goodbye, and with a task each: “I’ll ask about the storeroom, you ask your bank about the rate.”',
        evidence: 'Date and hour agreed',
      },
    },
  },
  D4: {
    name: 'Reservation',
    goal: 'The client reserves the flat',
    exit: 'Agreement signed, fee paid or waived, the flat taken off sale until the date stated.',
    owner: 'Seller',
    doesNotCount: '“Keep it for me till Monday” on the phone: with no paper signed the flat is on sale.',
    script:
      'I can take this flat off sale for you today. Here is the agreement: the price and the term, the fee, when it is returned and when it is not. Let’s read that part together.',
    actions: {
      'D4.agreement': {
        name: 'Sign the reservation agreement',
        how: 'Check the number against the stock list before printing: double sales begin with a slip here.',
        evidence: 'Link to the signed agreement',
      },
      'D4.fee': {
        name: 'Take the fee or record a waiver',
        how: 'Only to the company’s account, never cash to a seller. A waiver carries the head’s name and the reason.',
        evidence: 'Link to the payment or the waiver',
      },
      'D4.heldUntil': {
        name: 'Set the last day of the hold',
        how: 'Plan a call two days ahead: the head extends the hold, or the flat is back on sale that day.',
        evidence: 'Date until which the flat is held',
      },
      'D4.refund': {
        name: 'Explain the refund terms',
        how: 'Show the clause: when the fee comes back, when not. Use approved wording; check with your lawyer.',
        evidence: 'Tick once the client has said it back',
      },
    },
  },
  D5: {
    name: 'Financing',
    goal: 'The client proves the source of the money',
    exit: 'A bank’s approval, proof of funds or a signed schedule covers the full price of the flat.',
    owner: 'Seller with the mortgage adviser',
    doesNotCount: '“The bank sounds positive”, or an approval for less than the price: the gap is not proved.',
    script:
      'Let’s add it up: your own money, the bank, the flat you are selling. What is certain today, and what depends on others? I suggest applying to two banks at once: if one is slow, we still have a chance before the hold ends.',
    actions: {
      'D5.paymentForm': {
        name: 'Settle how they will pay',
        how: 'Split the sum into parts with dates. If one comes from selling a home, ask its price and how far the sale is.',
        evidence: 'Each part: source, sum, date',
      },
      'D5.application': {
        name: 'Apply, or set a day for own funds',
        how: 'Sit down together and apply to two banks; for own funds, agree on the day the statement will be shown.',
        evidence: 'Date of applying or of showing the funds',
      },
      'D5.proof': {
        name: 'Get proof of the money',
        how: 'Compare three things with the reservation: the sum, the expiry date, the buyer’s name.',
        evidence: 'Link to approval, proof or schedule',
      },
    },
  },
  D6: {
    name: 'Contract',
    goal: 'The client signs the contract, and so do we',
    exit: 'A contract signed by every buyer and by us is linked; flat, price and schedule match the reservation.',
    owner: 'Seller with the lawyer',
    doesNotCount: 'A date set for signing, or one spouse’s signature where both are buying.',
    script:
      'You’ll have the draft two days before, to read at home in peace. Mark anything unclear and our lawyer will answer in writing. Please bring the originals on the day: I’ll send you the list.',
    actions: {
      'D6.papers': {
        name: 'Collect identity papers and consents',
        how: 'Ask who is buying, who is married, who is under age. Which consents are needed? Check with your lawyer.',
        evidence: 'Tick once the list is complete',
      },
      'D6.draft': {
        name: 'Send the draft contract',
        how: 'Add a one-page guide: price, dates, what happens on delay. Let questions come before the day, not on it.',
        evidence: 'Date the client received the draft',
      },
      'D6.signed': {
        name: 'Sign the contract',
        how: 'Check every page and appendix at the table: the floor plan is the one that gets forgotten.',
        evidence: 'Link to the contract signed by all',
      },
    },
  },
  D7: {
    name: 'Registration and payment',
    goal: 'The client pays under the registered contract',
    exit: 'The extract or registration mark and the payment now due are linked. This date is the date of sale.',
    owner: 'Lawyer; the seller informs the client',
    doesNotCount:
      'A receipt for papers lodged, or a transfer “on its way”: that is neither the register nor the money yet.',
    script:
      'Your papers were lodged today, here is the number. I’ll write to you on Friday in any case, even with no news. Please pay only to the account named in your contract.',
    actions: {
      'D7.lodged': {
        name: 'Lodge the papers',
        how: 'Send the client the receipt and the expected day at once. Procedure and time: check with your lawyer.',
        evidence: 'Date of lodging',
      },
      'D7.extract': {
        name: 'Get the extract',
        how: 'Check name, number and area the same day: a slip is easier to mend now than at the keys.',
        evidence: 'Link to the extract or its equivalent',
      },
      'D7.payment': {
        name: 'Confirm the payment due',
        how: 'Match the sum with finance by contract number. Which account, escrow or ours? Check with your lawyer.',
        evidence: 'Link to finance’s confirmation',
      },
    },
  },
  D8: {
    name: 'Building and instalments',
    goal: 'The client pays on schedule and the building is ready',
    exit: 'The completion document is in hand, and finance confirms that nothing on the schedule is overdue.',
    owner: 'Client care manager',
    doesNotCount: 'The builders’ “nearly done”, or a debt to be settled “when we get the keys”.',
    script:
      'Hello, here is your quarterly news from the site: floors 1 to 9 are glazed, three photos attached. Your next payment is on the 5th. Is anything changing for you that we had better know in advance?',
    actions: {
      'D8.schedule': {
        name: 'File the payment schedule',
        how: 'On signing day, set a reminder five days ahead of each payment: nobody gets round to it later.',
        evidence: 'Link to the signed schedule',
      },
      'D8.progress': {
        name: 'Send progress every quarter',
        how: 'Bad news too, and first: a client who learns of a delay from the neighbours writes a complaint.',
        evidence: 'Date of the latest message',
      },
      'D8.arrears': {
        name: 'Contact arrears within 3 days',
        how: 'Ask what happened before naming the sum, then note the date promised. No arrears? Note that.',
        evidence: 'Who, when, date promised; or “no arrears”',
      },
    },
  },
  D9: {
    name: 'Acceptance',
    goal: 'The client signs the acceptance certificate',
    exit: 'The certificate signed by the client and by us is linked; every defect on the list is closed.',
    owner: 'Client care manager',
    doesNotCount: 'The client walked round and said “fine”, or signed the list of defects but not the certificate.',
    script:
      'Let’s take our time: we start at the front door and write down everything, even scratches. For each item I’ll name the day it will be fixed, and you will check it yourself. Then we come to the certificate.',
    actions: {
      'D9.notice': {
        name: 'Send notice with proof of delivery',
        how: 'A call first, then the letter. The law and the contract set the period and the form: check with your lawyer.',
        evidence: 'Link to the proof of delivery',
      },
      'D9.inspection': {
        name: 'Hold the inspection',
        how: 'Walk the flat with the foreman the day before: half the list is mended before the client sees it.',
        evidence: 'Date of the inspection',
      },
      'D9.defects': {
        name: 'Close the defects',
        how: 'One list: photo, person, day. Send a picture of each repair at once; don’t wait for the rest.',
        evidence: 'Link to the list with every item closed',
      },
      'D9.act': {
        name: 'Sign the certificate',
        how: 'Write in the meter readings and the number of keys. If the client refuses to sign: check with your lawyer.',
        evidence: 'Link to the signed certificate',
      },
    },
  },
  D10: {
    name: 'Keys',
    goal: 'The client takes the keys',
    exit: 'The client has signed for the keys, and the meter readings are on record. The deal is won.',
    owner: 'Client care manager',
    doesNotCount: 'Keys lent “for measuring”, or given to a repair crew before the papers are signed.',
    script:
      'Congratulations, these are your keys: three sets, and here are the meter readings. In two weeks I’ll call to hear how you are settling in. And which of your friends has been asking about this building?',
    actions: {
      'D10.keys': {
        name: 'Hand over keys, read the meters',
        how: 'Make ten festive minutes of it: a photo, and a card with the numbers of the building manager and warranty desk.',
        evidence: 'Date on the receipt for the keys',
      },
      'D10.title': {
        name: 'Hand over the title papers',
        how: 'By a list and against signature. What must the owner receive? Check with your lawyer.',
        evidence: 'Tick once the list is signed',
      },
      'D10.score': {
        name: 'Ask for a score and a referral',
        how: 'First “0 to 10, and why?” Ask those who gave 9–10 for a name; a low score goes to the head the same day.',
        evidence: 'Score, reason, name of the friend',
      },
    },
  },
};
