import styles from './screen-keyboard.module.css'
import type { Pinyin } from './use-pinyin.ts'

/** The letters typed and the characters they may stand for; the row scrolls under a finger. */
export function CandidateRow({ pinyin, onChoose }: { pinyin: Pinyin; onChoose: (character: string) => void }) {
  return (
    <div className={styles['candidates']} dir="ltr" lang="zh-CN">
      <span className={styles['letters']}>{pinyin.letters}</span>
      {pinyin.candidates.map((character) => (
        <button key={character} type="button" tabIndex={-1} onClick={() => onChoose(character)}>
          {character}
        </button>
      ))}
    </div>
  )
}
