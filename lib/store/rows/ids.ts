const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;

/**
 * Makes ids that sort by time of making: ULIDs (https://github.com/ulid/spec), monotonic within one
 * maker even when the clock stands still or goes back.
 */
export function idMaker(now: () => number, random: () => number = secureRandom): () => string {
  let lastTime = -1;
  let digits: number[] = [];
  return () => {
    const time = Math.floor(now());
    if (time > lastTime) {
      lastTime = time;
      digits = Array.from({ length: RANDOM_LENGTH }, () => Math.floor(random() * 32));
    } else if (!increment(digits)) {
      lastTime += 1;
    }
    return encodeTime(lastTime) + digits.map((digit) => ALPHABET[digit]).join('');
  };
}

/** The id right behind another, for what must sort behind it whatever the clock says. */
export function idAfter(id: string): string {
  const digits = [...id].map((one) => Math.max(0, ALPHABET.indexOf(one)));
  increment(digits);
  return digits.map((digit) => ALPHABET[digit]).join('');
}

function secureRandom(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] as number) / 2 ** 32;
}

function encodeTime(time: number): string {
  let rest = time;
  let text = '';
  for (let i = 0; i < TIME_LENGTH; i++) {
    text = ALPHABET[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** Adds one; false when all digits wrapped round to nought. */
function increment(digits: number[]): boolean {
  for (let i = digits.length - 1; i >= 0; i--) {
    if ((digits[i] as number) < 31) {
      digits[i] = (digits[i] as number) + 1;
      return true;
    }
    digits[i] = 0;
  }
  return false;
}
