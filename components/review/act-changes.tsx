import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import { ActAnswer } from '@/components/workspace/acts-answer'
import type { Options } from '@/components/workspace/options'
import type { ActChange } from './changes'

const looks = {
  added: ['pen', 'info'],
  changed: ['pencil', 'warn'],
  unchanged: ['check', 'neutral'],
} as const

/** Each act with what becomes of it; a changed one beside what it says now. */
export function ActChanges({ changes, options }: { changes: ActChange[]; options: Options }) {
  const t = useTranslations('review')
  const acts = changes.map(({ entry, after }) => ({ entry, content: after }))
  if (!changes.length) return <p>{t('acts.none')}</p>
  return (
    <ul className="border-line border-t">
      {changes.map(({ kind, entry, before, after }, at) => (
        <li className="flex flex-wrap gap-x-4 gap-y-1 border-line border-b py-2.5" key={entry ?? at}>
          <span className="w-28 shrink-0">
            <Tag icon={looks[kind][0]} tone={looks[kind][1]}>
              {t(`acts.${kind}`)}
            </Tag>
          </span>
          <div className="min-w-0 grow basis-60">
            {kind === 'changed' && before && (
              <div>
                <span className="text-ink-2 text-sm">{t('difference.now')}</span>
                <div>
                  <ActAnswer act={before} acts={acts} options={options} />
                </div>
                <span className="text-ink-2 text-sm">{t('difference.proposed')}</span>
              </div>
            )}
            <ActAnswer act={after} acts={acts} options={options} />
          </div>
        </li>
      ))}
    </ul>
  )
}
