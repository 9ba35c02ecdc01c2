/**
 * Words that passwords are commonly made of, and words of this trade. A password that consists of nothing else but these,
 * digits of a date and keyboard runs is refused, however long it is.
 */
export const GUESSED_WORDS: readonly string[] = [
  ...'password passwort passphrase passw0rd passcode changeme letmein welcome admin administrator root user guest'.split(
    ' ',
  ),
  ...'login secret default master access temp test testing example monkey dragon football baseball basketball'.split(
    ' ',
  ),
  ...'soccer hockey sunshine princess iloveyou love trustno shadow superman batman starwars pokemon whatever'.split(
    ' ',
  ),
  ...'computer internet windows microsoft google apple samsung office hello freedom ninja azerty flower summer'.split(
    ' ',
  ),
  ...'winter spring autumn january february march april june july august september october november december'.split(
    ' ',
  ),
  ...'monday tuesday wednesday thursday friday saturday sunday michael jordan jessica jennifer ashley charlie'.split(
    ' ',
  ),
  ...'daniel thomas andrew joshua matthew robert william george hunter killer buster cookie cheese chocolate'.split(
    ' ',
  ),
  ...'banana orange purple yellow silver golden diamond money jesus christ angel blessed family forever america'.split(
    ' ',
  ),
  ...'candor clinic hospital health healthcare medical doctor nurse patient billing finance financial counselor'.split(
    ' ',
  ),
  ...'estimate insurance medicare medicaid frontdesk reception workstation desk department center the and my is please'.split(
    ' ',
  ),
]

/** Keys in the order in which fingers run along them. */
export const KEYBOARD_RUNS: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
]
