/** The words of the page that hangs beside the workstation. For the clinic's own staff: English alone. */
export const workstationGuideWords = {
  title: 'At this workstation',
  beneath: 'Rules for use and place of the computer (45 CFR 164.310(b) and (c)).',
  parts: [
    {
      heading: 'Sign in as yourself',
      items: [
        'Everybody has an account of their own. Nobody works under another name, also not for a minute.',
        'A password is a sentence of fifteen letters or more. It stands nowhere on paper.',
        'Every look at a patient, every change and every page that is printed is kept with your name.',
      ],
    },
    {
      heading: 'Leave it locked',
      items: [
        'Lock the desk when you stand up: the lock at the top right, or the key of the computer.',
        'It locks by itself when nobody touches it, and signs out when the computer sleeps.',
        'A PIN opens your own lock again. Five wrong ones ask for the password.',
      ],
    },
    {
      heading: 'Nobody reads along',
      items: [
        'Turn the screen away from the counter and the waiting room.',
        'F12 hides names and amounts. F5 turns only what a patient may see to the second screen.',
        'Take paper out of the printer at once. What is copied stays on the clipboard for a minute.',
      ],
    },
    {
      heading: 'When something is wrong',
      items: [
        'A patient needs help and nobody can sign in: the sealed envelope opens the records for one hour, to look only.',
        'Somebody knows your password, or a page or a stick is missing: tell the people below at once.',
        'Once somebody is signed in, a harmful program under the same login of the computer can read along. Install nothing on it.',
      ],
    },
  ],
  people: 'Whom to tell',
  supervisors: 'Supervisors',
  administrators: 'Administrators',
  lock: 'Locks by itself after',
  minutes: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  print: 'Workstation guide',
  printed: 'Sent to the printer',
} as const
