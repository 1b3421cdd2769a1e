/** The attendant's side: sign-in, then its pages. Loaded apart from the rider's side. */
export function AttendantPlace() {
  return null
}
