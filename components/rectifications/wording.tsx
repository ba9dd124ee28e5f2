import { useTranslations } from 'next-intl'
import { WordChanges } from '@/components/entries/word-changes'
import { DescriptionList } from '@/components/ui/description-list'
import { Foreign } from '@/components/ui/foreign'
import { Gap } from '@/components/workspace/answer'
import { OwnWords } from '@/components/workspace/own-words'
import type { TextLanguage } from '@/db/vocabulary'
import { wordDifference } from '@/lib/entries/difference'
import { langOf } from '@/lib/multilingual'

type Props = {
  language: TextLanguage | null
  place: string
  wrong: string
  corrected: string
  reason: string
}

/** Both wordings in full, where they stand and why, and word by word what differs. */
export function Wording({ language, place, wrong, corrected, reason }: Props) {
  const t = useTranslations('rectification')
  const words = useTranslations('words.textLanguages')
  const lang = language ? langOf(language) : ''
  const text = (given: string) =>
    given ? (
      <Foreign className="whitespace-pre-line" lang={lang}>
        {given}
      </Foreign>
    ) : (
      <Gap />
    )
  const own = (given: string) => (given ? <OwnWords>{given}</OwnWords> : <Gap />)
  return (
    <>
      <DescriptionList
        items={[
          { term: t('fields.language'), description: language ? words(language) : <Gap /> },
          { term: t('fields.place'), description: own(place) },
          { term: t('fields.wrong'), description: text(wrong) },
          { term: t('fields.corrected'), description: text(corrected) },
          { term: t('fields.reason'), description: own(reason) },
        ]}
      />
      {language && wrong && corrected && (
        <>
          <h3 className="mt-5">{t('difference')}</h3>
          <div className="mt-2">
            <WordChanges lang={lang} parts={wordDifference(wrong, corrected, lang)} />
          </div>
        </>
      )}
    </>
  )
}
