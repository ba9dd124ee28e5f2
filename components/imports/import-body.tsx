import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useMoments } from '@/components/workspace/moments'
import type { ColumnChoice } from '@/lib/imports/choices'
import type { RowFilter } from '@/lib/imports/filter'
import type { ImportView, RowView, UnknownName } from '@/lib/imports/queries'
import type { Verdict } from '@/lib/policy'
import { Checked } from './checked'
import { LookAgain } from './checking'
import { ColumnsForm } from './columns-form'
import { ImportDeed } from './deed-form'
import { ImportForm } from './import-form'
import { UndoForm } from './undo-form'
import { UnknownNames } from './unknown-names'

type Props = {
  of: ImportView
  choices: ColumnChoice[]
  examples: string[][]
  missing: string[]
  /** Null before there is anything to see. */
  found: { rows: RowView[]; next: number | null } | null
  filter: RowFilter
  unknown: UnknownName[]
  may: Record<'drafts' | 'published', Verdict>
  mayUndo: boolean
}

const undoDays = 7

/** What there is to see and to do at the step where an import is. */
export function ImportBody(props: Props) {
  const { of, found, filter, may } = props
  const t = useTranslations('imports')
  const locale = useLocale()
  const moment = useMoments()
  const page = `/${locale}/admin/imports/${of.id}`
  if (of.state === 'uploaded') {
    return (
      <>
        <ColumnsForm {...props} />
        <Drop of={of} />
      </>
    )
  }
  if (of.state === 'checking' || !found) {
    return (
      <>
        <div role="status">
          <Notice tone="info">{t('checking', { done: of.progress, count: of.rows })}</Notice>
        </div>
        <p className="mt-3">
          <a className="inline-flex min-h-10 items-center" href={page}>
            {t('lookAgain')}
          </a>
        </p>
        <LookAgain />
      </>
    )
  }
  if (of.state === 'checked') {
    return (
      <>
        <Notice tone="info">{t('nothingSaved')}</Notice>
        <UnknownNames names={props.unknown} of={of} />
        <Checked filter={filter} found={found} of={of} wrong={`${page}/rows.csv`} />
        <ImportForm may={may} of={of} />
        <p className="mt-6">
          <a className="inline-flex min-h-10 items-center" href={`${page}?step=columns`}>
            {t('columnsAgain')}
          </a>
        </p>
        <Drop of={of} />
      </>
    )
  }
  const until = new Date((of.importedAt?.getTime() ?? 0) + undoDays * 86_400_000)
  return (
    <>
      <p className="mt-6 max-w-read">
        {t(of.mode === 'drafts' ? 'asDrafts' : 'asPublished', {
          count: (of.counts?.new ?? 0) + (of.counts?.changed ?? 0),
          name: of.importedBy ?? '',
          when: of.importedAt ? moment(of.importedAt) : '',
        })}{' '}
        {of.undoneAt && t('undone', { when: moment(of.undoneAt) })}
      </p>
      {of.state === 'imported' && props.mayUndo && until > new Date() && <UndoForm of={of} until={until} />}
      <Checked filter={filter} found={found} of={of} wrong={null} />
    </>
  )
}

function Drop({ of }: { of: ImportView }) {
  const t = useTranslations('imports')
  return (
    <ImportDeed className="mt-3" deed="drop" of={of}>
      <Button look="secondary" type="submit">
        {t('drop')}
      </Button>
    </ImportDeed>
  )
}
