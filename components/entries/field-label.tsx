import { useTranslations } from 'next-intl'
import type { TextLanguage } from '@/db/vocabulary'
import { textLanguages } from '@/db/vocabulary'

/** The fields of a content whose values are one text per language. */
export const multilingualFields = [
  'title',
  'summary',
  'place',
  'meeting',
  'witnesses',
  'signer',
  'note',
  'name',
  'province',
  'ports',
  'scope',
  'reasons',
  'issuer',
  'chair',
  'guests',
  'results',
  'text',
  'words',
  'focalPost',
  'happened',
  'blocks',
  'nextStep',
]

/** The order in which fields are read; what is not here comes after, as it stands. */
const fieldOrder = [
  ...[
    'kind',
    'type',
    'act',
    'agreement',
    'party',
    'issuer',
    'name',
    'title',
    'summary',
    'originalLanguage',
    'adopted',
    'number',
    'subject',
    'text',
    'decision',
    'procedure',
    'deadline',
    'majority',
    'fraction',
    'ballots',
    'weights',
    'entitled',
    'owner',
    'post',
    'due',
    'state',
    'words',
    'raisedBy',
    'asked',
    'series',
    'ordinal',
    'intervalCount',
    'intervalUnit',
    'starts',
    'ends',
    'zone',
    'date',
  ],
  ...[
    'effect',
    'formed',
    'formerNames',
    'classes',
    'follows',
    'place',
    'sites',
    'convenor',
    'hosts',
    'rotation',
    'invited',
    'guests',
    'chair',
    'interpretation',
    'results',
    'instruments',
    'exhibitors',
    'body',
    'partOf',
    'class',
    'began',
    'ended',
    'basis',
    'proposedBy',
    'meeting',
  ],
  ...[
    'subjects',
    'term',
    'expires',
    'forceClause',
    'duration',
    'witnesses',
    'texts',
    'parties',
    'relations',
    'scope',
    'area',
    'population',
    'country',
    'province',
    'period',
    'locode',
    'figures',
    'endorses',
  ],
  ...['agreements', 'memberships', 'meetings'],
  ...[
    'project',
    'covers',
    'health',
    'progress',
    'happened',
    'blocks',
    'blockedBy',
    'nextStep',
    'nextDue',
    'spent',
    'currency',
    'evidence',
    'sector',
    'lead',
    'partners',
    'announced',
    'intention',
    'duplicateOf',
    'steps',
    'plannedStart',
    'plannedEnd',
    'actualStart',
    'actualEnd',
    'milestones',
    'indicators',
    'sums',
    'commitments',
    'decisions',
    'actions',
    'plans',
    'places',
    'shape',
    'exchange',
  ],
  ...[
    'code',
    'isoCode',
    'wikidata',
    'latitude',
    'longitude',
    'ports',
    'focalPost',
    'sources',
    'note',
    'visibility',
  ],
]

/** Sorts what stands at paths of a content into the order in which it is read; languages keep theirs. */
export function inReadingOrder<F extends { path: string[] }>(fields: F[]): F[] {
  const place = ({ path }: F) => {
    const found = fieldOrder.indexOf(path[0] ?? '')
    return found < 0 ? fieldOrder.length : found
  }
  return [...fields].sort((a, b) => place(a) - place(b))
}

/** The language a path of a difference is in, where it leads to a text of one language. */
export function languageOf(path: string[]): TextLanguage | null {
  const [field = '', language] = path
  if (!multilingualFields.includes(field)) return null
  return textLanguages.find((known) => known === language) ?? null
}

/** What fields of a content are called: 'Title, Chinese', 'Parties, 2'. */
export function useFieldLabel(): (path: string[]) => string {
  const t = useTranslations('agreement')
  const words = useTranslations('words.textLanguages')
  return (path) => {
    const [field = '', part] = path
    const name = t.has(`fields.${field}` as 'fields.type') ? t(`fields.${field}` as 'fields.type') : field
    const language = languageOf(path)
    if (language) return t('history.fieldIn', { field: name, part: words(language) })
    return part && /^\d+$/.test(part)
      ? t('history.fieldIn', { field: name, part: String(Number(part) + 1) })
      : name
  }
}

export function FieldLabel({ path }: { path: string[] }) {
  return useFieldLabel()(path)
}
