import { useTranslations } from 'next-intl'
import type { Multilingual } from '@/db/schema/content'
import { type TextLanguage, textLanguages } from '@/db/vocabulary'

type Props = { texts: Multilingual; authentic: TextLanguage[]; shown: TextLanguage }

/** The texts there are, each with what force it has; the choice is in the address. */
export function ChooseText({ texts, authentic, shown }: Props) {
  const t = useTranslations('minutes')
  const words = useTranslations('words')
  const label = (language: TextLanguage) =>
    t('textIn', {
      language: words(`textLanguages.${language}`),
      authority: words(`textAuthorities.${authentic.includes(language) ? 'authentic' : 'translation'}`),
    })
  return (
    <nav aria-label={t('languages')}>
      <ul className="flex flex-wrap gap-x-6">
        {textLanguages
          .filter((language) => texts[language])
          .map((language) => (
            <li className="inline-flex min-h-10 items-center" key={language}>
              {language === shown ? (
                <strong aria-current="true">{label(language)}</strong>
              ) : (
                <a href={`?text=${language}`}>{label(language)}</a>
              )}
            </li>
          ))}
      </ul>
    </nav>
  )
}
