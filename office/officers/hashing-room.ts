/** Makes a hash, unless as many are being made already as anyone who asks may have the office make at once. */
export async function ifThereIsRoom<Made>(make: () => Promise<Made>): Promise<Made | undefined> {
  if (hashing >= MOST_HASHING) return undefined
  hashing++
  try {
    return await make()
  } finally {
    hashing--
  }
}

/** Hashes that are being made, each in 19 MiB and on one of the four threads that files are read and written on too. */
let hashing = 0
const MOST_HASHING = 4
