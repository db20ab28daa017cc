import type { Progress } from "../node/run-job.js";

/** A line on standard error that is written over: articles, speed, share done, time left, rejects. */
export class ProgressLine {
  private readonly started = performance.now();
  private shown = false;

  constructor(private readonly stream: NodeJS.WriteStream) {}

  show(progress: Progress): void {
    const line = progressText(progress, (performance.now() - this.started) / 1000);
    this.stream.write(`\r${line.slice(0, (this.stream.columns || 80) - 1)}\u001b[K`);
    this.shown = true;
  }

  clear(): void {
    if (this.shown) this.stream.write("\r\u001b[K");
    this.shown = false;
  }
}

/** `seconds`: since the run began. */
export function progressText({ articles, rejected, bytes, totalBytes }: Progress, seconds: number): string {
  const speed = seconds > 0 ? bytes / seconds : 0;
  const parts = [counted(articles, "article"), `${(speed / 1e6).toFixed(1)} MB/s`];
  if (totalBytes !== null && totalBytes > 0) {
    parts.push(`${Math.min(100, Math.floor((100 * bytes) / totalBytes))} %`);
    if (speed > 0 && bytes < totalBytes) parts.push(`${duration((totalBytes - bytes) / speed)} left`);
  }
  if (rejected > 0) parts.push(`${grouped(rejected)} rejected`);
  return parts.join("  ");
}

export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** A number with its noun: 1 article, 2 articles. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}

export function grouped(count: number): string {
  return count.toLocaleString("en-US");
}
