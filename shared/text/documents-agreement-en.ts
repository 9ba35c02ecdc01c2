import type { AgreementWords } from './documents-agreement-words.ts'
import { spelledDay } from './documents-days.ts'
import { goodFaithRequired } from './documents-good-faith-required.ts'
import { say } from './documents-say.ts'

/** The payment plan agreement in English. */
export const agreementEn: AgreementWords = {
  title: 'Payment Plan Agreement',
  beneathTitle: (number, version, on, by) =>
    say`Agreement ${number} · Version ${version} · ${spelledDay(on, 'en')} · Prepared by ${by}`,
  languageName: 'English',
  changes: {
    heading: 'What changed since the last version',
    columns: ['What', 'Before', 'Now', 'Reason', 'Date'],
  },
  parties: {
    heading: 'Who this agreement is between',
    guarantor: 'Person who will pay',
    relation: 'Relation to the patient',
    relations: {
      self: 'Is the patient',
      parent: 'Parent',
      spouse: 'Spouse',
      guardian: 'Legal guardian',
      other: 'Other',
    },
    address: 'Address',
    phoneAndEmail: 'Phone and e-mail',
    patientAndAccount: 'Patient and account',
    language: 'Language',
  },
  covered: {
    heading: 'What this plan covers',
    columns: ['Date of service', 'Reference', 'Amount in this plan'],
    dayUnknown: 'not yet known',
    estimateMark: ' (estimate)',
    estimateNote:
      'Insurance has not answered yet. Amounts marked “estimate” may change, and then we make a new version.',
    total: 'Total covered',
    applied: {
      insurance: (amount) => say`Insurance has already paid ${amount}; the amounts above are what is left.`,
      expected: (amount) => say`We expect insurance to pay ${amount}; the amounts above are your part.`,
      assistance: (amount) => say`Financial assistance has already taken off ${amount}.`,
      payments: (amount) => say`You have already paid ${amount}; the amounts above are what is left.`,
    },
  },
  plan: { heading: 'Your plan' },
  down: {
    heading: 'Down payment',
    paid: (amount, on, by) => say`You paid ${amount} on ${spelledDay(on, 'en')}, by ${by}.`,
    toPay: (amount, on) => say`You will pay ${amount} by ${spelledDay(on, 'en')}.`,
    receipt: (number) => say`Receipt number ${number}.`,
    none: 'There is no down payment.',
    paidBy: {
      cash: 'cash',
      check: 'check',
      card: 'card',
      moneyOrder: 'money order',
      directDebit: 'direct debit',
      other: 'another way',
    },
  },
  schedule: {
    heading: 'Payment schedule',
    columns: ['No.', 'Due date', 'Payment', 'Interest', 'Principal', 'Balance after'],
    payOn: (on) => `pay by ${spelledDay(on, 'en')}`,
    lastDiffers: 'The last payment is different so that the payments add up to the exact total.',
    total: 'Total',
    attached: (rows) => `The full schedule of ${rows} payments is attached. These are the first and the last:`,
    between: (from, to) => `Payments ${from} to ${to} are in the full schedule`,
    attachedHeading: 'Full payment schedule',
    whichDate: 'If a due date is a day when we are closed, the date to pay by stands beneath it.',
  },
  paying: {
    heading: 'How and where to pay',
    intro: 'You may pay in any of these ways:',
    places: {
      desk: (where) => say`At our desk: ${where}`,
      mail: (where) => say`By mail: ${where}`,
      phone: (where) => say`By phone: ${where}`,
      online: (where) => say`Online: ${where}`,
      other: (where) => say`${where}`,
    },
    statement: 'Each statement shows what you paid, what is due next and what is left.',
    autopayChoice: 'Automatic payments are your choice. This plan does not depend on them.',
    autopayYes: 'I want automatic payments. I will sign a separate form.',
    autopayNo: 'I do not want automatic payments.',
    autopayChosen: (method, lastFour, day) =>
      say`You chose automatic payments: ${method} ending in ${lastFour}, on ${day}.`,
    autopayStop: (phone) =>
      say`You can stop them at any time. Call ${phone} at least 3 business days before a payment.`,
    autopayNone: 'No automatic payments are set up for this plan.',
  },
  charges: {
    heading: 'Interest and fees',
    noInterest: 'There is no interest on this plan.',
    interest: (percent) => `Interest is ${percent}% a year on what is left of the principal.`,
    methods: {
      period: 'It is the same for every period, however many days the period has.',
      actual365:
        'It is counted for each day, with 365 days to a year. If you pay early it is less, if you pay late it is more; the last payments change by the difference.',
      actualActual:
        'It is counted for each day, with the real number of days in the year. If you pay early it is less, if you pay late it is more; the last payments change by the difference.',
    },
    oddFirst: {
      free: 'Odd days of the first period cost nothing.',
      inEveryPayment: 'Odd days of the first period are counted; they are part of every payment.',
      withFirstPayment: 'The interest of odd days of the first period is paid with the first payment.',
    },
    delayed: (until) => `Payments due before ${spelledDay(until, 'en')} bear no interest.`,
    noLateFee: 'There is no late fee.',
    lateFlat: (amount, graceDays) => say`If a payment is more than ${graceDays} days late, the late fee is ${amount}.`,
    latePercent: (percent, graceDays) =>
      `If a payment is more than ${graceDays} days late, the late fee is ${percent}% of that payment.`,
    lateEither: (which, { amount, percent, graceDays }) =>
      say`If a payment is more than ${graceDays} days late, the late fee is ${amount} or ${percent}% of that payment, whichever is ${which === 'lesserOf' ? 'less' : 'more'}.`,
    discountNotGranted: (percent) =>
      `Who pays all of it today gets ${percent}% off. This plan does not get that discount. The difference is a cost of paying over time: it is part of the finance charge.`,
    noReturnedFee: 'There is no fee for a returned payment.',
    returnedFee: (amount) => say`The fee for a returned payment is ${amount}.`,
  },
  used: {
    heading: 'How your payments are used',
    oldestFirst: 'A payment goes to the oldest amount due first.',
    within: {
      interestFirst: 'Within one installment it pays interest first, then principal, then fees.',
      feesFirst: 'Within one installment it pays fees first, then interest, then principal.',
    },
    extra: {
      nextInstallment: 'Money beyond what is due goes to your next installment.',
      lastInstallments: 'Money beyond what is due goes to your last installments.',
      spread: 'Money beyond what is due lowers all later installments evenly.',
      principal: 'Money beyond what is due lowers the principal at once.',
      credit: 'Money beyond what is due stays your credit. You can have it back, or say what it should pay.',
    },
  },
  early: {
    heading: 'Paying early',
    noPenalty: 'You may pay more or all of it at any time. There is no penalty.',
    payOff: (phone) => say`To learn what pays off the plan on a certain day, call ${phone}.`,
  },
  hardship: {
    heading: 'If you cannot pay',
    call: (desk, phone) => say`Call ${desk} at ${phone} before the due date if you can.`,
    options: 'We can move a date, lower the payments, or pause the plan for a time.',
    assistance: (how) => say`You may also apply for financial assistance: ${how}`,
    interpreter: 'An interpreter is free. Ask us for one.',
  },
  missed: {
    heading: 'If you miss payments',
    grace: (days) => `A payment is late when it comes more than ${days} days after its due date.`,
    notice: (installments) => `When ${installments} payments are late, we send you a notice in writing.`,
    cure: (days) => `You then have ${days} days to pay what is late, or to agree with us on a new plan.`,
    acceleration: 'After that, we may ask for the whole balance at once.',
    noAcceleration: 'We do not ask for the whole balance at once.',
  },
  newVersion: {
    heading: 'Changes to this plan',
    sentences: [
      'New charges are not added by themselves. You or we may ask for a change.',
      'If insurance pays more or less than expected, we tell you what that changes.',
      'A change of amount, date, rate or covered charges needs a new version that you agree to.',
    ],
  },
  refunds: {
    heading: 'Refunds and credit',
    sentences: [
      'If you pay more than you owe, the rest is yours.',
      'We keep it as a credit on your account, or send it back when you ask.',
    ],
  },
  disputes: {
    heading: 'Questions and disputes',
    ask: (desk, phone, address) => say`If you think a bill is wrong, call ${desk} at ${phone}. Or write to ${address}.`,
    estimate: (facts) => goodFaithRequired.en.disputeRight(facts).slice(0, 3),
    pause: 'While a dispute or an appeal is open, we do not ask for that money or add fees to it.',
  },
  limits: {
    heading: 'What this plan does not do',
    sentences: [
      'Emergency care never depends on this plan.',
      'You give no security: we have no claim on anything that you own.',
      'We do not check your credit, and we do not report this plan to credit bureaus.',
      'We do not refuse care because of this debt where the law says so.',
    ],
  },
  contact: {
    heading: 'How we may contact you about this plan',
    intro: 'Mark the ways that you allow. Each is your choice, and you may change it at any time.',
    options: ['Phone call', 'Text message', 'E-mail'],
  },
  electronic: {
    heading: 'Electronic records and signature',
    sentences: [
      'You agree to get and sign this agreement electronically.',
      'You may ask for a paper copy at no cost, and you may withdraw this consent at any time.',
      'You can open and keep a file of the kind that we send you.',
    ],
  },
  privacy: {
    heading: 'Privacy',
    sentence: 'We use only the facts about you that billing needs. Our privacy notice says more; ask us for it.',
  },
  state: { heading: 'Your state’s rules' },
  holder: { heading: 'Federal notice', translation: null },
  whole: {
    heading: 'The whole agreement',
    sentences: [
      'This paper is the whole agreement about this plan. If one part is not valid, the rest still holds.',
      'You get a copy when you sign.',
    ],
    governs: {
      signed:
        'You may have this agreement in English or in Spanish. The figures are the same. The one you signed counts.',
      en: 'You may have this agreement in English or in Spanish. The figures are the same. The English text counts.',
      es: 'You may have this agreement in English or in Spanish. The figures are the same. The Spanish text counts.',
    },
    law: (state) => say`The law of ${state} and federal law apply.`,
  },
  signatures: {
    heading: 'Signatures',
    who: {
      guarantor: 'Person who will pay',
      noticed: 'Person who will pay',
      cosigner: 'Second person who promises to pay',
      patient: 'Patient',
      guardian: 'Parent or legal guardian',
      representative: 'Representative',
      interpreter: 'Interpreter',
      clinic: 'For the clinic',
      witness: 'Witness',
    },
    statements: {
      guarantor: 'I have read this agreement, I agree to it, and I have a copy.',
      noticed: 'I read this notice before I signed the agreement.',
      cosigner: 'I have read the notice to cosigners, and I agree to pay if the other person does not.',
      patient: 'I know what is shared about my account. My signature does not make me owe anything.',
      guardian: 'The patient is a minor. I have read this agreement, I agree to pay, and I have a copy.',
      representative: 'I sign for the person who will pay. A copy of my authority is on file.',
      interpreter: 'I read this agreement aloud in the language below, completely and accurately.',
      clinic: '',
      witness: 'I saw the signatures above.',
    },
    signature: 'Signature',
    printedName: 'Printed name',
    date: 'Date',
    relation: {
      guarantor: 'Relation to the patient',
      noticed: null,
      cosigner: 'Relation to the patient',
      patient: null,
      guardian: 'Relation to the patient',
      representative: 'Authority',
      interpreter: 'Language',
      clinic: 'Title',
      witness: null,
    },
  },
  cosigner: { heading: 'Notice to Cosigner', translation: null },
  office: {
    heading: 'Office use',
    offerRule: 'Offer rule',
    policyPack: 'Policy pack',
    engine: 'Engine',
    termsHash: 'Fingerprint of the terms',
    copyGiven: 'Copy given: how and when',
  },
}
