/** As many measures as a summary can be asked for by name; without any it has all of them. */
export const MOST_MEASURES = 60
