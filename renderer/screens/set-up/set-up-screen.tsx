/** Asks what a new station must know. */
export function SetUpScreen() {
  return null
}
