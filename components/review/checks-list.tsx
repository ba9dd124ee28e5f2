import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { Stored } from '@/components/workspace/form-values'
import { type Options, partyName } from '@/components/workspace/options'
import { type Check, checksOf } from './checks'

type Props = {
  stored: Stored
  options: Options
  /** An ISO day. */
  today: string
  /** Whether all that is required is there; null where that is said elsewhere. */
  complete: boolean | null
}

/** What stands out in a record: for the author before submitting, for the reviewer before publishing. */
export function Checks({ stored, options, today, complete }: Props) {
  const t = useTranslations('review.checks')
  const words = useTranslations('words.textLanguages')
  const workspace = useTranslations('workspace')
  const found = checksOf(stored, today)
  function say(check: Check): string {
    if (check.code === 'noTitle') return t('noTitle', { language: words(check.language) })
    if (check.code === 'textStale') return t('textStale', { language: words(check.language) })
    if ('party' in check)
      return t(check.code, { party: partyName(options, check.party) || workspace('noParty') })
    return t(check.code)
  }
  return (
    <ul>
      {complete !== null && (
        <Line icon={complete ? 'check' : 'cross'} ink={complete ? 'text-ok' : 'text-danger'}>
          {complete ? t('complete') : t('incomplete')}
        </Line>
      )}
      {found.map((check) => (
        <Line icon="question" ink="text-warn" key={JSON.stringify(check)}>
          {say(check)}
        </Line>
      ))}
      {!found.length && (
        <Line icon="check" ink="text-ok">
          {t('none')}
        </Line>
      )}
    </ul>
  )
}

function Line({
  icon,
  ink,
  children,
}: {
  icon: 'check' | 'cross' | 'question'
  ink: string
  children: string
}) {
  return (
    <li className="flex items-start gap-2 py-1">
      <span className={`mt-1.5 ${ink}`}>
        <Icon name={icon} />
      </span>
      {children}
    </li>
  )
}
