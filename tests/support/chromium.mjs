import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { CACHE, inProject } from '../../scripts/paths.mjs';
import { PlainError } from '../../scripts/plain-error.mjs';

const run = promisify(execFile);

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Nothing but the page under test is to be talked to, and a container's root has no sandbox. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A Chromium to drive: CONSILIUM_CHROMIUM, the machine's, else the one that @sparticuz/chromium packs.
 * `CONSILIUM_CHROMIUM=packed` forces the last.
 * @returns {Promise<{ executablePath: string, args: string[], env?: Record<string, string> }>}
 */
export async function chromiumLaunch() {
  const chosen = process.env.CONSILIUM_CHROMIUM;
  if (chosen && chosen !== 'packed') {
    if (!existsSync(chosen))
      throw new PlainError(`CONSILIUM_CHROMIUM names ${chosen}, which does not exist.`);
    return { executablePath: chosen, args: ARGUMENTS };
  }
  const installed = chosen === 'packed' ? undefined : INSTALLED.find((file) => existsSync(file));
  return installed ? { executablePath: installed, args: ARGUMENTS } : packedChromium();
}

async function packedChromium() {
  if (process.platform !== 'linux') {
    throw new PlainError(
      'No Chromium was found: install one and set CONSILIUM_CHROMIUM to its program file.',
    );
  }
  const folder = await unpack();
  const executablePath = path.join(folder, 'chromium');
  const base = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined));
  // A machine without a desktop may lack fonts and the network security libraries; the package has both.
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  const libraries = { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') };
  for (const extra of [{}, libraries]) {
    const env = { ...base, ...fonts, ...extra };
    if (await starts(executablePath, env)) return { executablePath, args: ARGUMENTS, env };
  }
  throw new PlainError(
    'The packed Chromium does not start here: install Chromium, or set CONSILIUM_CHROMIUM to its program file.',
  );
}

const starts = (program, env) =>
  run(program, ['--version'], { env, timeout: 20_000 }).then(
    () => true,
    () => false,
  );

/** Unpacks once per version, into the project: the package's own choice is a fixed name in /tmp. */
async function unpack() {
  const manifest = inProject('node_modules', '@sparticuz', 'chromium', 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8'));
  const folder = path.join(CACHE, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  await mkdir(partial, { recursive: true });
  const script = `import chromium from ${JSON.stringify(import.meta.resolve('@sparticuz/chromium'))}; await chromium.executablePath();`;
  await run(process.execPath, ['--input-type=module', '--eval', script], {
    // The package takes TMPDIR as its target, and brings its libraries only where it thinks it needs them.
    env: { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
  await rename(partial, folder).catch(async (error) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(partial, { recursive: true, force: true });
  });
  return folder;
}
