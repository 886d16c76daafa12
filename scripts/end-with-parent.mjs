// Loaded into a process with --import: when the one that started it is gone, even killed outright, the
// channel between them closes and this process ends as if it had been told to.
if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
