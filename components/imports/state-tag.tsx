import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { ImportResult, ImportState } from '@/db/vocabulary'

const states: Record<ImportState, { icon: IconName; tone: Tone }> = {
  uploaded: { icon: 'pencil', tone: 'neutral' },
  checking: { icon: 'hourglass', tone: 'info' },
  checked: { icon: 'speech', tone: 'info' },
  imported: { icon: 'check', tone: 'ok' },
  undone: { icon: 'arrow', tone: 'neutral' },
}

export function ImportStateTag({ state }: { state: ImportState }) {
  const t = useTranslations('words.importStates')
  return <Tag {...states[state]}>{t(state)}</Tag>
}

const results: Record<ImportResult, { icon: IconName; tone: Tone }> = {
  new: { icon: 'check', tone: 'ok' },
  changed: { icon: 'pencil', tone: 'info' },
  same: { icon: 'arrow', tone: 'neutral' },
  error: { icon: 'cross', tone: 'danger' },
}

export function ResultTag({ result }: { result: ImportResult }) {
  const t = useTranslations('words.importResults')
  return <Tag {...results[result]}>{t(result)}</Tag>
}
