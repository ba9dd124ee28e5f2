import { useTranslations } from 'next-intl'
import { WordChanges } from '@/components/entries/word-changes'
import type { Multilingual } from '@/db/schema/content'
import { textLanguages } from '@/db/vocabulary'
import { wordDifference } from '@/lib/entries/difference'
import { langOf } from '@/lib/multilingual'

/** What differs between two states of the texts, word by word, language by language. */
export function TextChanges({ before, after }: { before: Multilingual; after: Multilingual }) {
  const t = useTranslations('minutes.compare')
  const words = useTranslations('words.textLanguages')
  const changed = textLanguages.filter((language) => (before[language] ?? '') !== (after[language] ?? ''))
  if (!changed.length) return <p className="text-ink-2">{t('same')}</p>
  return changed.map((language) => (
    <div className="mt-4 first:mt-0" key={language}>
      <h3>{words(language)}</h3>
      <div className="mt-2">
        <WordChanges
          lang={langOf(language)}
          parts={wordDifference(before[language] ?? '', after[language] ?? '', langOf(language))}
        />
      </div>
    </div>
  ))
}
