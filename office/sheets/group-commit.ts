/**
 * Runs jobs of many callers together, so that one transaction, and one wait for the disk, serves all that came in while
 * the last one was under way. Jobs of the same key never share a run: the second has to see what the first left behind.
 */
export type GroupCommit<Job, Result> = {
  /** Answers when the job's transaction is on disk. */
  submit(job: Job): Promise<Result>
  /** Resolves when all that was submitted is done. */
  settled(): Promise<void>
}

export type GroupCommitOptions<Job, Result> = {
  /** Runs some jobs in one transaction and answers their results in the same order, or undoes all of them. */
  run(jobs: readonly Job[]): Promise<readonly Result[]>
  keyOf(job: Job): string
  /** Lets whatever else has come in be looked at once, such as requests that have arrived and were not read yet. */
  giveWay(): Promise<void>
  readonly atMost: number
}

type Waiting<Job, Result> = {
  readonly job: Job
  resolve(result: Result): void
  reject(fault: unknown): void
}

export function createGroupCommit<Job, Result>(options: GroupCommitOptions<Job, Result>): GroupCommit<Job, Result> {
  let waiting: Waiting<Job, Result>[] = []
  let running = Promise.resolve()
  let isRunning = false

  async function runAll(): Promise<void> {
    isRunning = true
    while (waiting.length > 0) {
      await gather()
      const group = takeGroup()
      try {
        answer(group, await options.run(group.map(({ job }) => job)))
      } catch (fault) {
        if (group.length === 1) group[0]?.reject(fault)
        // One job that fails must not take the others with it: each is tried by itself.
        else for (const one of group) await runAlone(one)
      }
    }
    // In the same breath as the last look at what waits: whatever comes later begins anew.
    isRunning = false
  }

  /** Waits for as long as more jobs keep coming in, up to as many as one run takes. */
  async function gather(): Promise<void> {
    for (let before = 0; before < waiting.length && waiting.length < options.atMost; ) {
      before = waiting.length
      await options.giveWay()
    }
  }

  async function runAlone(one: Waiting<Job, Result>): Promise<void> {
    try {
      answer([one], await options.run([one.job]))
    } catch (fault) {
      one.reject(fault)
    }
  }

  function takeGroup(): Waiting<Job, Result>[] {
    const group: Waiting<Job, Result>[] = []
    const left: Waiting<Job, Result>[] = []
    const keys = new Set<string>()
    for (const one of waiting) {
      const key = options.keyOf(one.job)
      if (group.length < options.atMost && !keys.has(key)) group.push(one)
      else left.push(one)
      keys.add(key)
    }
    waiting = left
    return group
  }

  return {
    submit(job) {
      return new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject })
        if (!isRunning) running = runAll()
      })
    },
    settled: () => running,
  }
}

function answer<Job, Result>(group: readonly Waiting<Job, Result>[], results: readonly Result[]): void {
  group.forEach((one, at) => {
    one.resolve(results[at] as Result)
  })
}
