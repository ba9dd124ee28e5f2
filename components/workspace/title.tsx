import { useLocale, useTranslations } from 'next-intl'
import { Foreign } from '@/components/ui/foreign'
import type { Multilingual } from '@/db/schema/content'
import type { Language } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'

type Props = { texts: Multilingual; original: Language | null }

/** The title in the reader's language, or in the original's, marked as such. */
export function Title({ texts, original }: Props) {
  const t = useTranslations('workspace')
  const shown = textFor(texts, useLocale(), original)
  return shown ? <Foreign lang={shown.lang}>{shown.text}</Foreign> : t('untitled')
}
