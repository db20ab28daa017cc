/**
 * The years of the Vietnamese lunar calendar, computed. A month begins on the day, in UTC+7, of a new moon; the
 * eleventh month holds the December solstice; where thirteen months lie between two solstices, the first without a
 * principal solar term is the leap month. New moons and the sun's longitude by J. Meeus, Astronomical Algorithms,
 * chapters 49 and 25; the clock's drift by the polynomials of F. Espenak and J. Meeus. Good to about 20 seconds for
 * moons and ten minutes for the sun.
 */
const RADIANS = Math.PI / 180;
const DAYS_A_MONTH = 29.530588861;
/** New moon number 0 in dynamical time, January 2000. */
const FIRST_NEW_MOON = 2451550.09766;

/** Amplitude in days, then the multiples of the sun's anomaly, the moon's anomaly and the moon's latitude. */
const MOON_TERMS: readonly (readonly [number, number, number, number])[] = [
  [-0.4072, 0, 1, 0],
  [0.17241, 1, 0, 0],
  [0.01608, 0, 2, 0],
  [0.01039, 0, 0, 2],
  [0.00739, -1, 1, 0],
  [-0.00514, 1, 1, 0],
  [0.00208, 2, 0, 0],
  [-0.00111, 0, 1, -2],
  [-0.00057, 0, 1, 2],
  [0.00056, 1, 2, 0],
  [-0.00042, 0, 3, 0],
  [0.00042, 1, 0, 2],
  [0.00038, 1, 0, -2],
  [-0.00024, -1, 2, 0],
  [-0.00007, 2, 1, 0],
  [0.00004, 0, 2, -2],
  [0.00004, 3, 0, 0],
  [0.00003, 1, 1, -2],
  [0.00003, 0, 2, 2],
  [-0.00003, 1, 1, 2],
  [0.00003, -1, 1, 2],
  [-0.00002, -1, 1, -2],
  [-0.00002, 1, 3, 0],
  [0.00002, 0, 4, 0],
];
/** Pull of the planets: amplitude in days, angle at moon number 0, its growth from moon to moon. */
const PLANET_TERMS: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
];

/**
 * Pull of Venus, Jupiter and the moon on the sun's longitude: size and angle in degrees, growth of the angle a century.
 */
const SUN_TERMS: readonly (readonly [number, number, number])[] = [
  [0.00134, 153.23 + 22518.7541, 22518.7541],
  [0.00154, 216.57 + 45037.5082, 45037.5082],
  [0.002, 312.69 + 32964.3577, 32964.3577],
  [0.00179, 350.74 - 90 + 445267.1142, 445267.1142],
];

/** Julian day, in dynamical time, of a new moon by its number. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t ** 3;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t ** 3;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
  let day = FIRST_NEW_MOON + DAYS_A_MONTH * k + 0.00015437 * t * t - 0.00000015 * t ** 3;
  for (const [days, ofSun, ofMoon, ofLatitude] of MOON_TERMS) {
    const angle = ofSun * sun + ofMoon * moon + ofLatitude * latitude;
    day += days * eccentricity ** Math.abs(ofSun) * Math.sin(angle * RADIANS);
  }
  day -= 0.00017 * Math.sin(node * RADIANS);
  for (const [days, start, step] of PLANET_TERMS) day += days * Math.sin((start + step * k) * RADIANS);
  return day;
}

/** Apparent longitude of the sun in degrees, at a Julian day in dynamical time. */
function sunLongitude(day: number): number {
  const t = (day - 2451545) / 36525;
  const anomaly = (357.52911 + 35999.05029 * t - 0.0001537 * t * t) * RADIANS;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly);
  const node = (125.04 - 1934.136 * t) * RADIANS;
  const longitude = 280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * Math.sin(node);
  const pull = SUN_TERMS.reduce((sum, [size, start, step]) => sum + size * Math.cos((start + step * t) * RADIANS), 0);
  return (((longitude + pull) % 360) + 360) % 360;
}

/** Dynamical time minus universal time, in days. */
function clockDrift(year: number): number {
  return driftSeconds(year) / 86400;
}

function driftSeconds(year: number): number {
  const from = (start: number, ...terms: readonly number[]) =>
    terms.reduce((sum, term, power) => sum + term * (year - start) ** power, 0);
  if (year < 1920) return from(1900, -2.79, 1.494119, -0.0598939, 0.0061966, -0.000197);
  if (year < 1941) return from(1920, 21.2, 0.84493, -0.0761, 0.0020936);
  if (year < 1961) return from(1950, 29.07, 0.407, -1 / 233, 1 / 2547);
  if (year < 1986) return from(1975, 45.45, 1.067, -1 / 260, -1 / 718);
  if (year < 2005) return from(2000, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599);
  if (year < 2050) return from(2000, 62.92, 0.32217, 0.005589);
  return -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year);
}

/** Day number (Julian, of local noon) on which a moment of dynamical time falls, `hours` east of Greenwich. */
function localDay(moment: number, hours: number): number {
  const year = 2000 + (moment - 2451545) / 365.25;
  return Math.floor(moment - clockDrift(year) + 0.5 + hours / 24);
}

/**
 * Which twelfth of the sun's circle has begun when a local day begins, 0 from the March equinox, 9 from the December
 * solstice.
 */
function termAt(day: number, hours: number): number {
  const year = 2000 + (day - 2451545) / 365.25;
  return Math.floor(sunLongitude(day - 0.5 - hours / 24 + clockDrift(year)) / 30);
}

/** Number of the last new moon that falls, in local days, on or before a day. */
function moonOnOrBefore(day: number, hours: number): number {
  let k = Math.floor((day - FIRST_NEW_MOON) / DAYS_A_MONTH) + 1;
  while (localDay(newMoon(k), hours) > day) k--;
  return k;
}

/**
 * Number of the new moon that begins the eleventh month of a year: the last on or before the day of the December
 * solstice.
 */
function eleventhMonth(year: number, hours: number): number {
  let day = julianDay(year, 12, 19);
  while (termAt(day + 1, hours) < 9) day++;
  return moonOnOrBefore(day, hours);
}

/**
 * What this computation is too coarse for: in 1938 the September equinox fell within seconds of midnight, and the
 * calendars of the time had a second seventh month.
 */
const LEAP_AS_PRINTED: Readonly<Record<number, number>> = { 1938: 7 };

/**
 * A lunar year: its first day (ISO) and the lengths of its months; `leap` is the number the leap month repeats, 0 for
 * none.
 */
export interface LunarYear {
  readonly year: number;
  readonly newYear: string;
  readonly leap: number;
  readonly lengths: readonly number[];
}

/** One lunar year of the calendar of a place so many hours east of Greenwich: 7 for Vietnam, 8 for China. */
export function lunarYear(year: number, hours = 7): LunarYear {
  const before = monthNumbers(year - 1, hours);
  const after = monthNumbers(year, hours);
  const first = before.findIndex(({ month, leap }) => month === 1 && !leap);
  const next = after.findIndex(({ month, leap }) => month === 1 && !leap);
  const months = [...before.slice(first), ...after.slice(0, next)];
  const starts = [...months, after[next]!].map(({ moon }) => localDay(newMoon(moon), hours));
  return {
    year,
    newYear: isoOfJulian(starts[0]!),
    leap: LEAP_AS_PRINTED[year] ?? months.find(({ leap }) => leap)?.month ?? 0,
    lengths: months.map((_, k) => starts[k + 1]! - starts[k]!),
  };
}

/** The months from the eleventh of one year up to the eleventh of the next, by their numbers. */
function monthNumbers(year: number, hours: number): { moon: number; month: number; leap: boolean }[] {
  const [from, to] = [eleventhMonth(year, hours), eleventhMonth(year + 1, hours)];
  const term = (moon: number) => termAt(localDay(newMoon(moon), hours), hours);
  let leapAt = 13;
  if (to - from === 13) {
    leapAt = 1;
    while (term(from + leapAt) !== term(from + leapAt + 1)) leapAt++;
  }
  return Array.from({ length: to - from }, (_, k) => {
    const passed = k >= leapAt ? k - 1 : k;
    return { moon: from + k, month: ((10 + passed) % 12) + 1, leap: k === leapAt };
  });
}

/** Julian day number of the noon of a day. */
function julianDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 2_440_588;
}

function isoOfJulian(day: number): string {
  return new Date((day - 2_440_588) * 86_400_000).toISOString().slice(0, 10);
}
