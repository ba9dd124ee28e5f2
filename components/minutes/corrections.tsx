import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EdtfDate } from '@/components/dates/edtf-date'
import { WordChanges } from '@/components/entries/word-changes'
import { Foreign } from '@/components/ui/foreign'
import { Tag } from '@/components/ui/tag'
import { OwnWords } from '@/components/workspace/own-words'
import { wordDifference } from '@/lib/entries/difference'
import type { Correction } from '@/lib/minutes/view'
import { langOf, textFor } from '@/lib/multilingual'

/** The corrections that parties ask, the first asked first; what `answering` draws comes under each. */
export function Corrections({
  corrections,
  answering,
}: {
  corrections: Correction[]
  answering?: (correction: Correction) => ReactNode
}) {
  const t = useTranslations('minutes.corrections')
  if (!corrections.length) return <p className="text-ink-2">{t('none')}</p>
  return (
    <ul className="border-line border-t">
      {corrections.map((correction) => (
        <li className="border-line border-b py-4" id={`correction-${correction.number}`} key={correction.id}>
          <CorrectionView correction={correction} />
          {answering?.(correction)}
        </li>
      ))}
    </ul>
  )
}

function CorrectionView({ correction }: { correction: Correction }) {
  const t = useTranslations('minutes.corrections')
  const words = useTranslations('words')
  const { party, date, language, passage, before, after, reason, outcome, answer } = correction
  const name = textFor(party, useLocale())
  const lang = langOf(language)
  return (
    <>
      <p>
        <strong>{name && <Foreign lang={name.lang}>{name.text}</Foreign>}</strong>{' '}
        <Tag
          icon={outcome === 'accepted' ? 'check' : outcome ? 'cross' : 'clock'}
          tone={outcome === 'accepted' ? 'ok' : outcome ? 'neutral' : 'warn'}
        >
          {outcome ? words(`correctionOutcomes.${outcome}`) : t('open')}
        </Tag>
      </p>
      <p className="text-ink-2">
        {t.rich('about', {
          date: () => <EdtfDate text={date} />,
          language: words(`textLanguages.${language}`),
          number: Number(passage.slice(1)),
          revision: correction.about,
        })}
      </p>
      <div className="mt-2">
        <WordChanges lang={lang} parts={wordDifference(before, after, lang)} />
      </div>
      <p className="mt-2 max-w-read">
        {t('reasonGiven')} <OwnWords>{reason}</OwnWords>
      </p>
      {answer && (
        <p className="mt-2 max-w-read">
          {t('answerGiven')} <OwnWords>{answer}</OwnWords>
        </p>
      )}
    </>
  )
}
