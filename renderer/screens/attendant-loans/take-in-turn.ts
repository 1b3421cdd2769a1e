/** Takes answers in the order in which they were asked for, however long each is on its way. None of them may fail. */
export function takeInTurn<T>(take: (answer: T) => void): (answer: Promise<T>) => void {
  let before: Promise<void> = Promise.resolve()
  return (answer) => {
    before = before.then(async () => take(await answer))
  }
}
