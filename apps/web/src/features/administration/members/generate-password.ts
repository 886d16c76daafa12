const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aeiou';
const GROUPS = 4;
/** Consonant, vowel, consonant, vowel, consonant: can be read out over the telephone. */
const SHAPE = [CONSONANTS, VOWELS, CONSONANTS, VOWELS, CONSONANTS];

/**
 * A first password that can be said aloud: "tarom-bilup-genis-dovak", 66 bits.
 * `random` answers a whole number from 0 up to, not including, its argument.
 */
export function generatePassword(random: (below: number) => number = secureRandom): string {
  const group = () => SHAPE.map((letters) => letters[random(letters.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** 32 random bits against at most 16 letters: the bias is below one in 10^8. */
function secureRandom(below: number): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value % below;
}
