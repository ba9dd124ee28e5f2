/** What the filters of projects and their values are called, for forms, tags and the titles of files. */
import type { useTranslations } from 'next-intl'
import { periodWords } from '@/components/projects/period-words'
import type { Multilingual } from '@/db/schema/content'
import type { Language } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'
import {
  contradictionOf,
  type Narrowing,
  none,
  open,
  type ProjectFilter,
} from '@/lib/registry/project-filter'

/** Names by slug. */
export type ProjectNames = Record<'party' | 'body' | 'intention', Record<string, Multilingual>>
type Say = {
  locale: Language
  projects: ReturnType<typeof useTranslations<'projects'>>
  words: ReturnType<typeof useTranslations<'words'>>
  names: ProjectNames
}
type Named = { label: string; lang?: string }

/** What a filter's value is called, and in which language where that is not the reader's. */
export function valueName(name: Narrowing, filter: ProjectFilter, say: Say): Named {
  const { projects, words, names } = say
  const { stage, health, derived, attention, sector, kind, reported, period, year } = filter
  const { currency, place, began } = filter
  switch (name) {
    case 'stage':
      return { label: stage === open || !stage ? projects('filter.open') : words(`projectStages.${stage}`) }
    case 'health':
      return { label: healthName(health, say) }
    case 'derived':
      return { label: derived === none ? projects('filter.noDates') : healthName(derived, say) }
    case 'reported':
      return { label: healthName(reported, say) }
    case 'period':
      return { label: periodWords(projects, period) }
    case 'attention':
      return { label: attentionName(attention || 'any', say) }
    case 'sector':
      return { label: sector === none || !sector ? projects('filter.noSector') : words(`sectors.${sector}`) }
    case 'kind':
      return { label: kind ? words(`projectKinds.${kind}`) : '' }
    case 'currency':
      return {
        label: currency === none || !currency ? projects('filter.noSums') : words(`currencies.${currency}`),
      }
    case 'place':
      return { label: projects(`filter.places.${place || 'none'}`) }
    case 'began':
      return { label: projects(`filter.beginnings.${began || 'none'}`) }
    case 'year':
      return { label: year === none ? projects('filter.noYear') : year }
    case 'body':
      return filter.body === none ? { label: projects('filter.noBody') } : named(names.body, filter.body, say)
    case 'intention':
      return named(names.intention, filter.intention, say)
    default:
      return named(names.party, filter[name], say)
  }
}

export function healthName(
  health: ProjectFilter['health'],
  { projects, words }: Pick<Say, 'projects' | 'words'>,
) {
  return health === none || !health ? projects('noReport') : words(`healths.${health}`)
}

export function attentionName(
  kind: Exclude<ProjectFilter['attention'], ''>,
  { projects, words }: Pick<Say, 'projects' | 'words'>,
): string {
  const contradiction = contradictionOf(kind)
  return contradiction
    ? words(`contradictions.${contradiction}`)
    : projects(
        `attentionKinds.${kind as 'any' | 'overdue' | 'off_track' | 'contradiction' | 'silent' | 'dormant'}`,
      )
}

function named(names: Record<string, Multilingual>, slug: string, { locale }: Say): Named {
  const shown = textFor(names[slug] ?? {}, locale)
  if (!shown) return { label: slug }
  return shown.language === locale ? { label: shown.text } : { label: shown.text, lang: shown.lang }
}
