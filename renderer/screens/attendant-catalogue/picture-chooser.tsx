import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type Picture, pictureSchema } from '../../../shared/supplies/item.ts'
import { ItemPicture } from '../../illustrations/item-picture.tsx'
import styles from './catalogue.module.css'

type PictureChooserProps = { readonly picture: Picture; readonly onChange: (picture: Picture) => void }

/** The drawing an item is known by: all of them in sight. */
export function PictureChooser({ picture, onChange }: PictureChooserProps) {
  const { t } = useTranslation('stock')
  return (
    <RadioGroup
      className={styles['group'] ?? ''}
      value={picture}
      onChange={(value) => onChange(value as Picture)} // the values are those of the schema
      orientation="horizontal"
    >
      <Label className={styles['label'] ?? ''}>{t('itemForm.picture')}</Label>
      <div className={styles['pictures']}>
        {pictureSchema.options.map((each) => (
          <Radio key={each} value={each} className={styles['picture'] ?? ''} aria-label={t(`picture.${each}`)}>
            <ItemPicture picture={each} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
