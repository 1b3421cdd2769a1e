/** What the keys of a screen keyboard write. */
export type KeyBoardMode = 'pinyin' | 'latin' | 'uyghur' | 'signs'

export const KEY_ROWS: Readonly<Record<KeyBoardMode, readonly (readonly string[])[]>> = {
  pinyin: [[...'1234567890'], [...'qwertyuiop'], [...'asdfghjkl'], [...'zxcvbnm']],
  latin: [[...'1234567890'], [...'qwertyuiop'], [...'asdfghjkl'], [...'zxcvbnm-.']],
  // The order of the standard Uyghur keyboard; the letters under its Shift have a row of their own.
  uyghur: [[...'1234567890'], [...'چۋېرتيۇڭوپ'], [...'ھسداەىقكل'], [...'زشغۈبنمئ-'], [...'ژفگخجۆ']],
  signs: [[...'1234567890'], [...'-_/.,:;@&+'], [...'()「」·、，。？'], [...'#*%=~"\'']],
}

/** Where nothing but digits is wanted, in two rows, which leave the page its room. */
export const DIGIT_ROWS: readonly (readonly string[])[] = [[...'12345'], [...'67890']]

/** The name a mode goes by on its key. */
export const MODE_NAMES: Readonly<Record<KeyBoardMode, string>> = {
  pinyin: '拼音',
  latin: 'ABC',
  uyghur: 'ئۇ',
  signs: '#·。',
}

export const MODES: readonly KeyBoardMode[] = ['pinyin', 'latin', 'uyghur', 'signs']
