/** Words of the screen on which a new recovery code is put on paper. */
export const recoveryCodeWords = {
  title: 'Put the recovery code on paper',
  lead: 'It opens your records when this computer is broken, stolen, or nobody can sign in. Candor keeps no copy of it.',
  code: 'Recovery code',
  group: (number: number) => `Group ${number}`,
  print: 'Print the recovery kit',
  printed: 'Handed to the printer',
  byHand: 'Without a printer, copy the seven groups by hand and read them again.',
  onPaper: 'I have it on paper',
  checkTitle: 'Type two groups from your paper',
  checkLead: 'This proves that the paper is right. The code holds as soon as both groups are.',
  finish: 'Finish',
  showAgain: 'Show the code again',
  needed: 'Type this group from your paper.',
} as const

/** Words of coming in by the recovery code. */
export const codeSignInWords = {
  link: 'Use the recovery code',
  title: 'Come in with the recovery code',
  lead: 'An administrator types the code from the sealed envelope and a new password. Every supervisor can see it afterwards.',
  name: 'Your name',
  nameHint: 'An administrator, as in the list of people',
  code: 'Recovery code',
  codeHint: 'Seven groups; dashes and capital letters do not matter',
  password: 'New password',
  passwordHint: 'At least 15 letters. Four unrelated words make a good one.',
  passwordAgain: 'New password again',
  differ: 'The two passwords differ.',
  enter: 'Sign in',
  back: 'Back',
  emergency: 'In an emergency: look for one hour',
  emergencyTitle: 'Look at patients in an emergency',
  emergencyLead:
    'When patients would be harmed by waiting, the code from the sealed envelope lets you look for one hour. Nothing can be changed, every look is written down, and supervisors see it until one of them has reviewed it.',
  emergencyNameHint: 'As it stands in the list of people',
  emergencyEnter: 'Look for one hour',
} as const
