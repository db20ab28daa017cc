/**
 * Runs tasks side by side and hands their results on in the order of the tasks, each as soon as it is its turn, also
 * while the next task is waited for. At most `width` tasks are begun and not yet handed on.
 */
export async function runInOrder<Task, Result>(
  tasks: AsyncIterable<Task>,
  width: number,
  run: (task: Task) => Promise<Result>,
  use: (result: Result) => void | Promise<void>,
): Promise<void> {
  let open = 0;
  let failed = false;
  let wake = () => {};
  let used = Promise.resolve();
  for await (const task of tasks) {
    open++;
    const result = run(task);
    // It is awaited in its turn; until then a failure must not count as unheard.
    result.catch(() => {});
    used = used.then(async () => {
      await use(await result);
      open--;
      wake();
    });
    used.catch(() => {
      failed = true;
      wake();
    });
    while (open >= width && !failed)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (failed) break;
  }
  await used;
}
