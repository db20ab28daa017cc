/** Seconds of CPU a run takes, user and system: what other work on the machine takes does not count. */
export function cpuSeconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The best of three runs. */
export function bestCpuSeconds(run: () => void): number {
  return Math.min(cpuSeconds(run), cpuSeconds(run), cpuSeconds(run));
}
