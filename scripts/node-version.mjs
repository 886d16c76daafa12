// Parsed by whatever Node the machine has: old syntax on purpose.

const OLDEST = [20, 19];

/** @param {string} version such as v24.1.0 @returns {boolean} */
export function isNodeSupported(version) {
  const parts = version.replace('v', '').split('.').map(Number);
  return parts[0] > OLDEST[0] || (parts[0] === OLDEST[0] && parts[1] >= OLDEST[1]);
}

/** Ends the process with one sentence when Node is too old for what follows. */
export function requireNode() {
  if (isNodeSupported(process.version)) return;
  console.error(
    'Node ' +
      process.version +
      ' is too old: install Node ' +
      OLDEST.join('.') +
      ' or newer (https://nodejs.org).',
  );
  process.exit(1);
}
