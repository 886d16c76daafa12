export interface Device {
  /** The browser's own name; null when it is not known. */
  readonly browser: string | null;
  /** The system or kind of device; null when it is not known. */
  readonly system: string | null;
  readonly kind: 'COMPUTER' | 'TABLET' | 'PHONE' | 'PROGRAM';
}

type Rule = readonly [name: string, pattern: RegExp];

/** The order matters: nearly every browser also claims to be Chrome, Safari and Mozilla. */
const BROWSERS: readonly Rule[] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\b(OPR|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chromium', /\bChromium\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bVersion\/[\d.]+.*\bSafari\//],
];

const SYSTEMS: readonly Rule[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac(intosh| OS X)\b/],
  ['Linux', /\bLinux\b/],
];

/** What a browser says about itself, in the names people know. Names of products are not translated. */
export function describeUserAgent(userAgent: string): Device {
  const named = (rules: readonly Rule[]) => rules.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? null;
  const browser = named(BROWSERS);
  const system = named(SYSTEMS);
  return { browser, system, kind: kindOf(userAgent, browser, system) };
}

function kindOf(userAgent: string, browser: string | null, system: string | null): Device['kind'] {
  if (system === 'iPad' || (system === 'Android' && !/\bMobile\b/.test(userAgent))) return 'TABLET';
  if (system === 'iPhone' || system === 'Android') return 'PHONE';
  return browser === null && !userAgent.startsWith('Mozilla/') ? 'PROGRAM' : 'COMPUTER';
}
