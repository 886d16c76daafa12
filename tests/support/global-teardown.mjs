/** Jest's global teardown of tests/api: stops what global-setup started. */
export default async function tearDown() {
  await globalThis.consiliumTestServers?.stop();
}
