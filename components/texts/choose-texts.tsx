import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/field'
import type { PublicText } from '@/lib/registry/texts'

type Props = { texts: PublicText[]; chosen: (PublicText | undefined)[] }

/** Which two texts to read; a plain form, so that the choice is in the address. */
export function ChooseTexts({ texts, chosen }: Props) {
  const t = useTranslations('texts.reading')
  const words = useTranslations('words')
  const label = ({ language, authority }: PublicText) =>
    t('choice', {
      language: words(`textLanguages.${language}`),
      authority: words(`textAuthorities.${authority}`),
    })
  return (
    <form className="no-print flex flex-wrap items-end gap-x-6" method="get">
      {(['left', 'right'] as const).map((side, at) => (
        <Select defaultValue={chosen[at]?.file ?? ''} id={side} key={side} label={t(side)} name={side}>
          {side === 'right' && <option value="none">{t('none')}</option>}
          {texts.map((text) => (
            <option key={text.file} value={text.file}>
              {label(text)}
            </option>
          ))}
        </Select>
      ))}
      <Button className="mt-5" look="secondary" type="submit">
        {t('show')}
      </Button>
    </form>
  )
}
